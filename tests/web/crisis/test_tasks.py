"""What happens by itself."""

from datetime import timedelta

import pytest
from django.utils import timezone
from django_tasks_db.models import DBTaskResult

from vangrail.web.crisis import tasks
from vangrail.web.crisis.actions import press, switching
from vangrail.web.policies import queries

pytestmark = pytest.mark.django_db


def _mails() -> list[str]:
    rows = DBTaskResult.objects.filter(task_path__endswith=".deliver").values_list("args_kwargs", flat=True)
    return [row["args"][1].rpartition("/")[2] for row in rows]


def test_the_desk_is_told_before_the_end(freeze, carla):
    """Once, and not for an end that was moved."""
    begun = freeze(0.4)
    old = begun.until.isoformat()
    tasks.end_comes.func(begun.pk, old)
    tasks.end_comes.func(begun.pk, old)
    switching.extend(begun, timezone.now() + timedelta(hours=9), by=carla)
    tasks.end_comes.func(begun.pk, old)
    assert _mails().count("ends") == 1


def test_it_ends_by_time_and_the_end_is_written_when_a_worker_is_back(freeze):
    """Nobody worked for hours: it had ended all the same, and is closed once."""
    begun = freeze(1, at=timezone.now() - timedelta(hours=5))
    assert queries.held() is None
    tasks.sweep.func()
    tasks.sweep.func()
    tasks.ended.func(begun.pk)
    assert [turn.kind for turn in begun.turns.all()] == ["started", "expired"]
    assert _mails().count("ended") == 1


def test_an_end_that_came_too_early_waits_again(freeze):
    """Where the clock was set back, it still holds; a freeze that is no more is no fault."""
    begun = freeze(1)
    before = DBTaskResult.objects.count()
    tasks.ended.func(begun.pk)
    assert begun.turns.count() == 1
    assert DBTaskResult.objects.count() == before + 1
    tasks.ended.func(99)


def test_a_call_that_waits_is_passed_on(petra, carla):
    """To the crisis desk."""
    call = press.warn({}, "one", by=None)
    tasks.pass_on.func(call.pk)
    assert _mails() == ["journalist", "call_waits"]
    press.take_call(call, by=petra)
    tasks.pass_on.func(call.pk)
    assert len(_mails()) == 2
