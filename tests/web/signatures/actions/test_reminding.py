"""Reminders go to who was asked and has not signed, a few times, and never of what no longer counts."""

from datetime import timedelta

import pytest
from django.utils import timezone

from tests.web.queued import queued
from vangrail.decisions.reminders import reminders
from vangrail.web.signatures.actions import rollouts
from vangrail.web.signatures.actions.reminding import remind
from vangrail.web.signatures.actions.waves import ask_members
from vangrail.web.signatures.models import Invitation, Reminder

pytestmark = pytest.mark.django_db


@pytest.fixture
def days(employee, invited):
    """Ask somebody, and give the moments of the reminders that follow."""
    invitation = invited(employee, days=21)
    now = timezone.now()
    return [now + (day - timezone.localdate(now)) for day in reminders(timezone.localdate(now), invitation.due)]


def test_three_reminders_and_no_more(days):
    """Each on its day, however often the work is done."""
    counts = [remind(day) + remind(day) for day in days]
    assert counts == [1, 1, 1]
    assert remind(days[-1] + timedelta(days=9)) == 0
    assert list(Reminder.objects.values_list("number", flat=True)) == [1, 2, 3]
    assert queued("signatures") == 3


def test_who_signed_is_left_alone(days, employee, signed):
    """From the moment of the signature."""
    signed(employee)
    assert remind(days[0]) == 0


def test_who_left_is_left_alone(days, employee):
    """Nobody writes to them any more."""
    employee.left = timezone.localdate()
    employee.save()
    assert remind(days[0]) == 0
    assert Invitation.objects.get().remind_on is None


def test_a_version_that_no_longer_counts_is_not_reminded_of(days, next_version):
    """A minor one changes nothing; a material one waits for its own roll-out."""
    next_version(minor=True)
    assert remind(days[0]) == 1
    next_version()
    assert remind(days[1]) == 0
    assert Invitation.objects.get().remind_on is None


def test_a_roll_out_that_rests_reminds_nobody(owner, version):
    """Going on, the one that was missed is made up for."""
    far = timezone.localdate() + timedelta(days=400)
    rollout = rollouts.start(version, by=owner, split="everybody", size=9, starts=far, days=21)
    ask_members(rollout.waves.get())
    day = timezone.now() + (Invitation.objects.get().remind_on - timezone.localdate())
    rollouts.pause(rollout, by=owner)
    assert remind(day) == 0
    assert Invitation.objects.get().remind_on
