"""Rotations on their pages."""

import pytest
from django.utils import timezone

from vangrail.web.register.models import Demand, Rotation
from vangrail.web.register.queries import state_of

pytestmark = pytest.mark.django_db
SENT = {"credential": "password", "reason": "due", "proof": "Ticket CHG-1"}


def test_a_custodian_attests(as_person, held, holder):
    """Now, or at a moment that has been."""
    page = f"/register/{held.pk}/rotations/new/"
    as_person(holder).post(page, SENT | {"at": "2026-01-02T10:30"})
    as_person(holder).post(page, SENT)
    assert [each.by for each in Rotation.objects.all()] == [holder, holder]
    assert (timezone.now() - Rotation.objects.first().at).total_seconds() < 60
    assert timezone.localtime(Rotation.objects.last().at).hour == 10
    assert "still to come" in as_person(holder).post(page, SENT | {"at": "2099-01-02T10:30"}).text


def test_it_is_asked_for_at_once_and_taken_back(as_person, held, holder, keeper):
    """By a custodian; taken back by the keeper only."""
    as_person(holder).post(f"/register/{held.pk}/demands/new/", {"reason": "breach"})
    demand = Demand.objects.get()
    assert state_of(held).due.reason == "breach"
    page = f"/register/{held.pk}/demands/{demand.pk}/withdrawal/"
    assert as_person(holder).post(page).status_code == 403
    as_person(keeper).post(page)
    assert state_of(held).demands == []


def test_who_does_not_hold_it_does_neither(as_person, held, employee, auditor):
    """Not by its address either."""
    for who in (employee, auditor):
        assert as_person(who).post(f"/register/{held.pk}/rotations/new/", SENT).status_code == 403
        assert as_person(who).post(f"/register/{held.pk}/demands/new/", {"reason": "breach"}).status_code == 403
    assert not Rotation.objects.exists()
