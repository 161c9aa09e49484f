"""What is asked."""

from datetime import date

import pytest

from tests.web.conftest import small_policy
from vangrail.web.suggestions.forms import DecisionForm, MergeForm, PostponementForm, SuggestionForm

MAIL = "gmail.com"  # alone it is nobody's address

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    ("text", "valid"),
    [
        ("Let us photograph the canteen.", True),
        ("Karim from Gent said so too.", True),
        ("", False),
        ("Call 0470 12 34 56", False),
        (f"Write to jan.peeters@{MAIL}", False),
        ("As @janp does", False),
    ],
)
def test_nothing_in_it_points_to_somebody(text, valid):
    """Everybody reads it."""
    assert SuggestionForm({"text": text}, policy=small_policy()).is_valid() is valid


def test_decisions_and_days(put):
    """A decision has a reason; a day ends at midnight; two that say the same are about one clause."""
    assert not DecisionForm({"outcome": "no", "reason": ""}).is_valid()
    form = PostponementForm({"until": "2027-01-02", "why": "Holidays."})
    assert form.is_valid()
    assert form.moment().date() == date(2027, 1, 2)
    one, other = put(), put(text="The same again.")
    merging = MergeForm({"into": other.pk}, suggestion=one)
    assert merging.is_valid()
    assert "The same again." in str(merging["into"])
    assert not MergeForm({"into": one.pk}, suggestion=one).is_valid()
