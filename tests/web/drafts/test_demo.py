"""The drafts of the invented company."""

import pytest

from vangrail.web.accounts import demo as accounts
from vangrail.web.drafts.demo import fill
from vangrail.web.drafts.models import Draft, Fact, Variant
from vangrail.web.drafts.queries import problems

pytestmark = pytest.mark.django_db


def test_fifteen_drafts_with_all_that_can_be_open(owner, approver):
    """Once; in three languages."""
    accounts.fill()
    fill()
    fill()
    assert (Draft.objects.count(), Fact.objects.count()) == (15, 5)
    assert set(Variant.objects.values_list("language", flat=True)) == {"nl", "en", "es"}
    open_ones = {problem.kind for draft in Draft.objects.all() for problem in problems(draft)}
    assert open_ones >= {"stale", "empty", "too_much", "consent", "past"}


def test_without_a_team_nothing_happens(db):
    """Nor without accounts."""
    fill()
    assert not Draft.objects.exists()
