"""The approval that holds."""

import pytest
from django.utils import timezone

from vangrail.web.approvals.actions.deciding import say_yes
from vangrail.web.approvals.queries import approved
from vangrail.web.drafts.actions import withdraw
from vangrail.web.drafts.models import Variant

pytestmark = pytest.mark.django_db


def test_without_a_yes_there_is_none(draft, asked):
    """Waiting is not holding."""
    assert approved(draft) is None


def test_a_change_by_any_road_is_seen(draft, asked, approver):
    """Also one that goes past every action: the digest is computed each time."""
    say_yes(asked, by=approver, step=0)
    assert approved(draft)
    Variant.objects.update(text="Something else")
    assert approved(draft) is None


def test_a_draft_that_was_taken_back_goes_nowhere(draft, asked, approver, writer):
    """Whatever was approved."""
    say_yes(asked, by=approver, step=0)
    withdraw(draft, by=writer)
    draft.refresh_from_db()
    assert approved(draft) is None


def test_not_before_it_was_given(draft, asked, approver):
    """An approval does not reach back."""
    say_yes(asked, by=approver, step=0)
    assert approved(draft, asked.made_at) is None
    assert approved(draft, timezone.now())
