"""What happens by itself, with a worker that may be killed at any moment."""

from datetime import timedelta

import pytest
from django.utils import timezone

from tests.web.leavers.letters import mails
from vangrail.web.audit.models import Entry
from vangrail.web.leavers import tasks
from vangrail.web.leavers.actions.drilling import drill
from vangrail.web.leavers.models import Drill, Escalation, Leaving, Task

pytestmark = pytest.mark.django_db


@pytest.fixture
def later(monkeypatch):
    """Give a function that runs the look at a later time."""

    def run(moment):
        monkeypatch.setattr(timezone, "now", lambda: moment)
        tasks.follow_up.func()

    return run


def everything():
    """Return what there is: tasks, mails, escalations, rows in the records."""
    return (Task.objects.count(), len(mails()), Escalation.objects.count(), Entry.objects.count())


def test_run_twice_it_does_nothing_more(leaving, later):
    """After a stop at any place it is simply run again."""
    case = leaving()
    moment = case.told_at + timedelta(hours=5)
    later(moment)
    before = everything()
    assert before[2] > 0
    later(moment + timedelta(seconds=1))
    assert everything() == before


def test_a_worker_killed_half_way_loses_and_doubles_nothing(leaving, later, monkeypatch):
    """What was told before stays told; the rest is told by the next run."""
    case = leaving()
    moment = case.told_at + timedelta(hours=7)
    from vangrail.web.leavers.actions import waiting

    real, calls = waiting.send, []

    def dies(**more):
        calls.append(more["key"])
        if len(calls) == 4:
            raise KeyboardInterrupt
        return real(**more)

    monkeypatch.setattr(waiting, "send", dies)
    with pytest.raises(KeyboardInterrupt):
        later(moment)
    later(moment + timedelta(minutes=10))
    found = [(mail.to, mail.context["path"]) for mail in mails() if mail.template == "leavers/mail/late"]
    assert len(found) == len(set(found))
    late = case.tasks.filter(due_at__lte=moment)
    assert Escalation.objects.filter(stage="deputy").count() == late.count()


def test_a_planned_leaving_closes_when_the_day_is_over(leaving, finish, later):
    """With nobody having to do anything."""
    case = leaving(3)
    finish(case)
    later(case.ends - timedelta(minutes=1))
    assert Leaving.objects.get().closed_at is None
    later(case.ends + timedelta(minutes=1))
    assert Leaving.objects.get().closed_at is not None


def test_what_is_old_is_forgotten(leaving, finish, leo, keeper):
    """Drills after a year, leavings five years after they were closed; what was written down stays."""
    drill(leo, by=keeper)
    case = leaving()
    finish(case)
    rows = Entry.objects.count()
    tasks.forget.func()
    assert (Drill.objects.count(), Leaving.objects.count()) == (1, 1)
    Drill.objects.update(at=timezone.now() - timedelta(days=366))
    Leaving.objects.update(closed_at=timezone.now() - timedelta(days=5 * 366))
    tasks.forget.func()
    assert (Drill.objects.count(), Leaving.objects.count(), Entry.objects.count()) == (0, 0, rows)
