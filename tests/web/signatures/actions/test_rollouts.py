"""A roll-out is planned, begins, rests, goes on and ends; each by who may, and written down."""

from datetime import date, timedelta

import pytest
from django.core.exceptions import PermissionDenied
from django.utils import timezone

from tests.web.queued import queued
from vangrail.decisions.reminders import workday
from vangrail.web.audit.models import Entry
from vangrail.web.signatures.actions import rollouts
from vangrail.web.signatures.actions.waves import ask_members
from vangrail.web.signatures.models import Invitation, Wave

pytestmark = pytest.mark.django_db
MONDAY = workday(date(2030, 1, 7))


def plan(**parts):
    """Return a plan of one person a day from a Monday on."""
    return {"split": "size", "size": 1, "starts": MONDAY, "days": 14, **parts}


@pytest.fixture
def rollout(owner, person, version):
    """Plan a roll-out for three people."""
    person("Ada")
    person("Bea")
    return rollouts.start(version, by=owner, **plan())


def test_a_plan_gives_everybody_a_day(rollout):
    """One entry says how many, and nobody is asked before their day."""
    assert [(wave.number, wave.on.day, wave.people) for wave in rollout.waves.all()] == [
        (1, 7, 1),
        (2, 8, 1),
        (3, 9, 1),
    ]
    assert Entry.objects.get(kind="signatures.rolled_out").payload.said["people"] == 3
    assert queued("signatures") == 0


def test_a_plan_for_today_begins_at_once(owner, version, employee):
    """On a working day; else on the next one."""
    today = timezone.localdate()
    rollout = rollouts.start(version, by=owner, **plan(starts=today))
    assert rollout.waves.exclude(begun_at=None).count() == (1 if workday(today) == today else 0)


def test_one_wave_a_day(rollout):
    """Asked twice on a day, a roll-out begins one; missed ones follow day by day."""
    later = MONDAY + timedelta(days=9)
    begun = rollouts.begin_waves(later)
    assert [wave.number for wave in begun] == [1]
    assert queued("signatures") == 1
    Wave.objects.filter(number=1).update(begun_at=timezone.now() + (later - timezone.localdate()))
    assert rollouts.begin_waves(later) == []
    assert [wave.number for wave in rollouts.begin_waves(later + timedelta(days=1))] == [2]


def test_no_wave_on_a_sunday(rollout):
    """Even when one is overdue."""
    assert rollouts.begin_waves(MONDAY + timedelta(days=6)) == []


def test_a_pause_holds_everything_up(rollout, owner):
    """No wave begins; going on moves the days that were not used and the last days of who was asked."""
    ask_members(rollout.waves.get(number=1))
    due = Invitation.objects.get().due
    rollouts.pause(rollout, by=owner)
    rollouts.pause(rollout, by=owner)
    assert rollouts.begin_waves(MONDAY) == []
    at = timezone.now() + timedelta(days=3)
    rollouts.resume(rollout, by=owner, at=at)
    rollouts.resume(rollout, by=owner, at=at)
    assert Invitation.objects.get().due == due + timedelta(days=3)
    kinds = list(Entry.objects.filter(kind__startswith="signatures.").values_list("kind", flat=True))
    assert kinds[-2:] == ["signatures.paused", "signatures.resumed"]


def test_going_on_late_gives_the_waves_new_days(rollout, owner):
    """One a working day from then on."""
    rollouts.pause(rollout, by=owner)
    late = timezone.now() + (MONDAY + timedelta(days=11) - timezone.localdate())
    rollouts.resume(rollout, by=owner, at=late)
    assert [wave.on.day for wave in rollout.waves.all()] == [18, 21, 22]


def test_a_stop_is_for_good(rollout, owner):
    """Nobody more is asked or reminded; what was asked stays open."""
    ask_members(rollout.waves.get(number=1))
    rollouts.stop(rollout, by=owner)
    rollouts.stop(rollout, by=owner)
    assert rollouts.begin_waves(MONDAY) == []
    assert Invitation.objects.get().remind_on is None
    assert Entry.objects.filter(kind="signatures.stopped").count() == 1


@pytest.mark.parametrize("name", ["pause", "resume", "stop"])
def test_who_may_not_changes_nothing(rollout, employee, name):
    """Neither do they plan one."""
    with pytest.raises(PermissionDenied):
        getattr(rollouts, name)(rollout, by=employee)
    with pytest.raises(PermissionDenied):
        rollouts.start(rollout.version, by=employee, **plan())
