"""What the owner decides."""

from datetime import date

import pytest

from vangrail.web.policies.errors import HeldBackError, RefusedError
from vangrail.web.policies.forms.deciding import PublicationForm, ReasonForm, WeighingForm


def test_now_needs_no_day():
    """And a reason only where something is open."""
    form = PublicationForm({}, doubtful=False)
    assert form.is_valid()
    assert "effective" not in form.cleaned_data
    assert not PublicationForm({}, doubtful=True).is_valid()


@pytest.mark.parametrize(
    ("said", "field"),
    [
        ({"hour": "09:00"}, "day"),
        ({"day": "2027-03-28", "hour": "02:30"}, "hour"),
        ({"day": "2027-10-31", "hour": "02:30"}, "hour"),
        ({"day": "soon"}, "day"),
    ],
)
def test_a_moment_that_is_none_is_refused_at_its_field(said, field):
    """An hour without a day, one that the clock skips, one that it strikes twice."""
    assert field in PublicationForm(said, doubtful=False).errors


def test_an_hour_is_the_companys():
    """In Brussels it is one hour ahead in winter."""
    form = PublicationForm({"day": "2027-01-15", "hour": "09:00"}, doubtful=False)
    assert form.is_valid()
    assert form.cleaned_data["effective"].isoformat() == "2027-01-15T09:00:00+01:00"
    assert form.cleaned_data["day"] == date(2027, 1, 15)


def test_what_is_refused_is_shown_in_its_sentences():
    """A line for each."""
    form = ReasonForm({})
    form.is_valid()
    form.refuse(HeldBackError(["One.", "Two."]))
    form.refuse(RefusedError("Three."))
    assert form.non_field_errors() == ["One.", "Two.", "Three."]


def test_weighing_is_a_word_and_a_reason():
    """Yes or no."""
    assert WeighingForm({"material": "no", "reason": "Agreed."}).is_valid()
    assert set(WeighingForm({}).errors) == {"material", "reason"}
