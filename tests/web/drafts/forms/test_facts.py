"""What is asked about a fact."""

from datetime import timedelta

import pytest
from django.utils import timezone

from vangrail.web.drafts.forms.facts import ClaimForm, FactForm
from vangrail.web.drafts.models import Fact


def test_a_fact_holds_until_a_day_that_is_to_come():
    """Today still counts."""
    today = timezone.localdate()
    given = {"text": "x", "source": "y", "expires": (today - timedelta(days=1)).isoformat()}
    assert set(FactForm(given).errors) == {"expires"}
    form = FactForm({**given, "expires": today.isoformat(), "wording_es": " Sí. "})
    assert form.is_valid()
    assert form.values()["wording"] == {"es": "Sí."}


def test_a_renewed_one_begins_as_the_old_one():
    """But its day is asked anew."""
    form = FactForm(fact=Fact(text="x", source="y", wording={"nl": "z"}))
    assert (form["text"].value(), form["wording_nl"].value(), form["expires"].value()) == ("x", "z", None)


@pytest.mark.django_db
def test_only_what_is_offered_can_be_claimed():
    """Nothing else."""
    assert not ClaimForm({"fact": 1}, facts=Fact.objects.none()).is_valid()
