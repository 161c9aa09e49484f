"""Handing over and guests."""

from datetime import timedelta

import pytest
from django.utils import timezone

from vangrail.web.approvals.models import Delegation

pytestmark = pytest.mark.django_db


def test_a_guests_link_lives_for_a_while(guest):
    """And ends when it is taken back."""
    now = timezone.now()
    assert (str(guest), guest.actor) == ("Gail Guest", f"guest:{guest.pk}")
    assert guest.holds(now)
    assert not guest.holds(guest.expires_at)
    guest.ended_at = now
    assert not guest.holds(now)


def test_from_whom_to_whom(approver, employee):
    """In one line."""
    now = timezone.now()
    made = Delegation.objects.create(giver=approver, taker=employee, begins=now, ends=now + timedelta(days=1))
    assert str(made) == "Ana Approver → Emil Employee"
