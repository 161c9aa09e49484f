"""Queueing: inside the transaction, once for a key, never with a text, and in bulk without holding anybody up."""

from datetime import timedelta

import pytest
from django.db import transaction
from django.utils import timezone
from django_tasks_db.models import DBTaskResult

from tests.web.due.work import effect, effects, hopeless, outside
from vangrail.web.due.actions import CHUNK, TaskTooLargeError, later, later_many, prune, try_again
from vangrail.web.due.models import Once
from vangrail.web.due.runner import claim, run
from vangrail.web.due.worker import Loop

pytestmark = pytest.mark.django_db


def test_work_that_is_queued_is_done():
    """By the next worker that looks."""
    assert later(effect, "a")
    assert Loop().drain() == 1
    assert effects("a") == 1


def test_a_transaction_that_fails_queues_nothing():
    """What is queued belongs to what it follows from."""
    with transaction.atomic():
        later(effect, "a", key="a")
        transaction.set_rollback(True)
    assert DBTaskResult.objects.count() == Once.objects.count() == 0


def test_a_key_is_used_once():
    """Also after the work was done and forgotten."""
    assert later(effect, "a", key="k")
    assert not later(effect, "a", key="k")
    Loop().drain()
    prune(timezone.now() + timedelta(days=1), done=timedelta(), failed=timedelta())
    assert DBTaskResult.objects.count() == 0
    assert not later(effect, "a", key="k")
    assert later(outside, "a", key="k"), "a key belongs to its task"


def test_work_for_later_waits():
    """Until its moment has come."""
    later(effect, "a", at=timezone.now() + timedelta(hours=1))
    assert Loop().drain() == 0
    DBTaskResult.objects.update(run_after=timezone.now())
    assert Loop().drain() == 1


def test_many_are_queued_once_each():
    """Called again, only what is new is queued; a key that stands twice counts once."""
    calls = [(f"k{number}", ("a",)) for number in range(CHUNK + 7)]
    assert later_many(effect, [*calls, calls[0]]) == CHUNK + 7
    assert later_many(effect, [*calls, ("new", ("a",))]) == 1
    assert DBTaskResult.objects.count() == CHUNK + 8


def test_many_are_queued_in_few_statements(django_assert_max_num_queries):
    """A roll-out costs a handful of statements for each chunk."""
    with django_assert_max_num_queries(30):
        later_many(effect, [(f"k{number}", ("a",)) for number in range(CHUNK)])


def test_what_is_urgent_goes_first():
    """A link to sign in does not wait for a roll-out."""
    later_many(effect, [("k", ("bulk",))])
    later(effect, "usual")
    later(effect, "urgent", priority=10)
    order = []
    while result := claim("w"):
        order += result.args_kwargs["args"]
        run(result)
    assert order == ["urgent", "usual", "bulk"]


@pytest.mark.parametrize("argument", ["x" * 2001, {"text": "x" * 8001}])
def test_a_task_is_never_handed_a_text(argument):
    """A draft does not fit in, wherever somebody puts it."""
    with pytest.raises(TaskTooLargeError, match="wanted arguments that say where to look"):
        later(effect, argument)


def test_failed_work_can_be_tried_again():
    """With all its attempts; what did not fail is left alone."""
    later(hopeless)
    later(effect, "a", at=timezone.now() + timedelta(hours=1))
    Loop().drain()
    every = list(DBTaskResult.objects.values_list("pk", flat=True))
    assert try_again(every) == 1
    assert Loop().drain() == 1


def test_what_is_old_is_forgotten_and_what_waits_is_not():
    """Done after one age, failed after another."""
    later(effect, "a")
    later(hopeless)
    Loop().drain()
    later(effect, "b", at=timezone.now() + timedelta(hours=1))
    now = timezone.now()
    assert prune(now, done=timedelta(days=1), failed=timedelta(days=1)) == 0
    assert prune(now + timedelta(days=2), done=timedelta(days=1), failed=timedelta(days=9)) == 1
    assert prune(now + timedelta(days=8), done=timedelta(days=1), failed=timedelta(days=9)) == 0
    assert prune(now + timedelta(days=10), done=timedelta(days=1), failed=timedelta(days=9)) == 1
    assert DBTaskResult.objects.count() == 1
