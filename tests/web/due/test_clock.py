"""Repeated jobs fire once, on time, and after a pause once for all that was missed."""

from datetime import UTC, datetime, timedelta

import pytest
from django.utils import timezone
from django_tasks_db.models import DBTaskResult

from tests.web.due.work import effect
from vangrail.web.due import Job
from vangrail.web.due.clock import following, jobs, tick
from vangrail.web.due.models import Clock

pytestmark = pytest.mark.django_db
NIGHT = Job("test.night", "0 3 * * *", effect)
MONDAY = datetime(2026, 3, 2, 12, tzinfo=UTC)


def test_a_new_job_waits_for_its_first_time():
    """It is not done because the program was started."""
    assert tick(MONDAY, [NIGHT]) == []
    assert timezone.localtime(Clock.objects.get().next_at).hour == 3


def test_a_job_fires_once_however_many_look():
    """Two looks at the same moment, and one look after three missed nights."""
    tick(MONDAY, [NIGHT])
    late = MONDAY + timedelta(days=3)
    assert tick(late, [NIGHT]) == ["test.night"]
    assert tick(late, [NIGHT]) == []
    assert DBTaskResult.objects.count() == 1
    assert Clock.objects.get().next_at > late


def test_who_comes_second_does_not_fire(monkeypatch):
    """Both read the clock before either moved it."""
    tick(MONDAY, [NIGHT])
    stale = list(Clock.objects.all())
    late = MONDAY + timedelta(days=1)
    tick(late, [NIGHT])
    monkeypatch.setattr(Clock.objects, "all", lambda: stale)
    assert tick(late, [NIGHT]) == []
    assert DBTaskResult.objects.count() == 1


def test_a_changed_pattern_and_a_job_that_is_gone_are_followed():
    """The table says what the code says."""
    tick(MONDAY, [NIGHT])
    tick(MONDAY, [Job("test.night", "0 4 * * *", effect)])
    assert timezone.localtime(Clock.objects.get().next_at).hour == 4
    tick(MONDAY, [])
    assert Clock.objects.count() == 0


def test_the_hour_is_that_of_the_company():
    """Also after the clocks went forward."""
    before, after = datetime(2026, 3, 27, 12, tzinfo=UTC), datetime(2026, 3, 29, 12, tzinfo=UTC)
    assert following("0 3 * * *", before).astimezone(UTC).hour == 2
    assert following("0 3 * * *", after).astimezone(UTC).hour == 1


def test_every_schedule_can_be_read():
    """Each app's jobs have names of their own and patterns that name a time."""
    found = jobs()
    assert "due.forget" in {job.name for job in found}
    assert len({job.name for job in found}) == len(found)
    assert all(following(job.when, MONDAY) > MONDAY for job in found)
