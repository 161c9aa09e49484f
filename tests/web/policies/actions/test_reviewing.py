"""Reviews of clauses."""

from datetime import date, timedelta

import pytest
from django.core.exceptions import PermissionDenied
from django.utils import timezone

from vangrail.web.policies.actions import ask_for_review, record_outcome
from vangrail.web.policies.errors import RefusedError
from vangrail.web.policies.models import Review

pytestmark = pytest.mark.django_db


def test_an_outcome_plans_the_next_one(owner):
    """Kept, and looked at again in a year."""
    review = ask_for_review("a_clause", due=date(2026, 11, 1), trigger="platform", by=owner, note="New settings.")
    soon = timezone.localdate() + timedelta(days=365)
    record_outcome(review, decision="keep", by=owner, next_on=soon)
    assert list(Review.objects.filter(outcome=None).values_list("clause", "due")) == [("a_clause", soon)]


def test_an_outcome_is_recorded_once_and_looks_ahead(owner):
    """Twice, or with a next date that has passed, is refused."""
    review = ask_for_review("a_clause", due=date(2026, 11, 1), trigger="date", by=owner)
    with pytest.raises(RefusedError, match="after today"):
        record_outcome(review, decision="keep", by=owner, next_on=date(2020, 1, 1))
    record_outcome(review, decision="change", by=owner)
    with pytest.raises(RefusedError, match="already"):
        record_outcome(Review.objects.get(pk=review.pk), decision="keep", by=owner)


def test_who_may(person, owner):
    """The owner and a desk; an employee may not; the program itself may ask."""
    dana = person("Dana", "desk", desk="legal")
    assert ask_for_review("a_clause", due=date(2026, 12, 1), trigger="law", by=dana).by == dana
    assert ask_for_review("a_clause", due=date(2026, 12, 1), trigger="questions", by=None).by is None
    with pytest.raises(PermissionDenied):
        ask_for_review("a_clause", due=date(2026, 12, 1), trigger="law", by=person("Emil"))
    with pytest.raises(PermissionDenied):
        record_outcome(Review.objects.first(), decision="drop", by=person("Aude", "auditor"))
