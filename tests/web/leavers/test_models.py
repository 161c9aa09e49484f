"""What a leaving and a task say of themselves."""

from datetime import timedelta

import pytest
from django.db import IntegrityError, transaction
from django.utils import timezone

from vangrail.web.leavers.models import Done, Drill, Escalation, Leaving, Task

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(("days", "state"), [(-1, "running"), (0, "planned"), (1, "planned")])
def test_the_last_day_itself_is_still_worked(person, days, state):
    """It is over at midnight."""
    last_day = timezone.localdate() + timedelta(days=days)
    one = Leaving(person=person("Leo"), joined=last_day, last_day=last_day, hours=24)
    assert (one.state, one.is_open, str(one)) == (state, True, "Leo")
    assert timezone.localtime(one.ends).date() == last_day + timedelta(days=1)
    one.closed_at = timezone.now()
    assert (one.state, one.is_open) == ("closed", False)
    one.closed_at, one.cancelled_at = None, timezone.now()
    assert one.state == "cancelled"


def test_a_task_is_there_once(leaving):
    """For one account, and for what belongs to none."""
    case = leaving()
    task = case.tasks.first()
    kinds = [{"account": task.account, "step": task.step, "about": task.about}, {"step": "hand_on", "about": "x"}]
    Task.objects.create(leaving=case, due_at=case.ends, **kinds[1])
    for fields in kinds:
        with pytest.raises(IntegrityError), transaction.atomic():
            Task.objects.create(leaving=case, due_at=case.ends, **fields)


def test_a_task_is_late_until_it_is_done(leaving, mia):
    """And not when all of it was cancelled."""
    case = leaving()
    task = case.tasks.first()
    assert (task.is_late, task.is_done) == (False, False)
    task.due_at = timezone.now() - timedelta(minutes=1)
    assert task.is_late
    task.leaving.cancelled_at = timezone.now()
    assert not task.is_late
    done = Done.objects.create(task=task, by=mia)
    assert (task.is_done, str(done)) == (True, str(task))


def test_names():
    """As they stand in lists."""
    at = timezone.now()
    assert str(Drill(at=at)) == f"– {at:%Y-%m-%d}"
    assert str(Escalation(stage="owner")) == "who owns the policy"
