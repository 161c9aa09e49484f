"""Reviews of clauses."""

from datetime import date, timedelta

import pytest
from django.core.exceptions import PermissionDenied
from django.utils import timezone

from tests.web.conftest import small_policy
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


def reviewed_on(day):
    """Return a small policy whose clause asks to be looked at on a day."""
    policy = small_policy()
    return policy.model_copy(update={"clauses": (policy.clauses[0].model_copy(update={"review": day}),)})


def test_a_new_version_brings_its_own_dates(put, owner):
    """Instead of those of the one before; what somebody planned stays."""
    put(reviewed_on(date(2027, 1, 1)), days=9)
    put(reviewed_on(date(2028, 1, 1)), days=8)
    assert [each.due for each in Review.objects.all()] == [date(2028, 1, 1)]
    Review.objects.all().delete()
    ask_for_review("a_clause", due=date(2027, 6, 1), trigger="date", by=owner)
    put(reviewed_on(date(2028, 1, 1)), days=7)
    assert [each.due for each in Review.objects.all()] == [date(2027, 6, 1)]


def test_what_was_looked_at_is_not_asked_for_again(put, owner):
    """For the same date; a later date is."""
    put(reviewed_on(date(2026, 11, 1)), days=9)
    record_outcome(Review.objects.get(), decision="keep", by=owner)
    put(reviewed_on(date(2026, 11, 1)), days=8)
    assert not Review.objects.filter(outcome=None).exists()
    put(reviewed_on(date(2027, 11, 1)), days=7)
    assert [each.due for each in Review.objects.filter(outcome=None)] == [date(2027, 11, 1)]
