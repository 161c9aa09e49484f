"""Queueing work, and letting go of what is done."""

import json
import uuid
from collections.abc import Iterable, Sequence
from datetime import datetime, timedelta
from hashlib import blake2b
from itertools import islice
from typing import Any, Final

from django.db import transaction
from django.utils import timezone
from django_tasks_db.compat import Task, TaskResultStatus, normalize_json
from django_tasks_db.models import DBTaskResult

from vangrail.errors import VangrailError
from vangrail.web.due.models import Once
from vangrail.web.due.turns import turn

CHUNK: Final = 125
"""How many tasks are queued in one transaction; others get their turn between two of them."""

LONGEST: Final = 2_000
LARGEST: Final = 8_000
"""Characters in one argument of a task, and in all of them as JSON."""

USUAL, BULK, URGENT = 0, -10, 10
"""Who goes first: somebody waits for what is urgent (a link to sign in), nobody for one mail of a roll-out."""


Row = tuple[uuid.UUID | None, "DBTaskResult[Any, Any]"]
"""A task that is to be queued, with the number of its key."""


class TaskTooLargeError(VangrailError):
    """A task was given a text instead of where to find it."""

    code = "task_too_large"
    page = "docs/running.md"


@transaction.atomic
def later(task: "Task[Any, Any]", *args: Any, at: datetime | None = None, key: str = "", priority: int = USUAL) -> bool:
    """Queue a task, for now or for a moment, as part of the transaction that asks for it; return whether it was queued.

    With a `key` it is queued once and never again, by whomever and whenever the same key of this task is used.

    Raises:
        TaskTooLargeError: an argument is longer than a row's number, a name or an address can be.
    """
    return bool(_queue(_rows(task, [(key, args)], at or timezone.now(), priority)))


def later_many(
    task: "Task[Any, Any]",
    calls: Iterable[tuple[str, Sequence[Any]]],
    *,
    at: datetime | None = None,
    priority: int = BULK,
) -> int:
    """Queue many calls, each with its key and arguments, in short transactions; return how many were queued.

    Stopped half-way and called again, it goes on where it was, thanks to the keys. Call it from a task, outside a transaction:
    inside one, everybody else waits until that one ends.
    """
    left, queued = iter(calls), 0
    while chunk := list(islice(left, CHUNK)):
        rows = _rows(task, chunk, at or timezone.now(), priority)
        with turn():
            queued += _queue(rows)
    return queued


def _rows(task: "Task[Any, Any]", calls: Iterable[tuple[str, Sequence[Any]]], at: datetime, priority: int) -> list[Row]:
    return [(digest(task, key) if key else None, _row(task, args, at, priority)) for key, args in calls]


def _queue(rows: Iterable[Row]) -> int:
    """Write down what has no key, and what has one that nobody used."""
    kept: dict[uuid.UUID | int, DBTaskResult[Any, Any]] = {}
    for number, (key, row) in enumerate(rows):
        kept.setdefault(key or number, row)
    fresh = _unused(key for key in kept if isinstance(key, uuid.UUID))
    made = DBTaskResult.objects.bulk_create([row for key, row in kept.items() if isinstance(key, int) or key in fresh])
    return len(made)


def _row(task: "Task[Any, Any]", args: Sequence[Any], at: datetime, priority: int) -> "DBTaskResult[Any, Any]":
    plain: dict[str, Any] = {"args": normalize_json(list(args)), "kwargs": {}}
    if len(json.dumps(plain)) > LARGEST or any(isinstance(one, str) and len(one) > LONGEST for one in plain["args"]):
        message = (
            f"task {task.name}: wanted arguments that say where to look, found a text of more than {LONGEST} characters"
        )
        raise TaskTooLargeError(message, task=task.name)
    return DBTaskResult(
        args_kwargs=plain,
        priority=priority,
        task_path=task.module_path,
        queue_name=task.queue_name,
        backend_name=task.backend,
        run_after=at,
        enqueued_at=timezone.now(),
    )


def digest(task: "Task[Any, Any]", key: str) -> uuid.UUID:
    """Return the number that stands for a key of a task."""
    return uuid.UUID(bytes=blake2b(f"{task.module_path}\n{key}".encode(), digest_size=16).digest())


def _unused(keys: Iterable[uuid.UUID]) -> set[uuid.UUID]:
    """Use these keys, and return those that nobody had used. A call that is not committed yet is waited for."""
    wanted = sorted(set(keys))  # in one order, or two calls could wait for each other
    if not wanted:
        return set()
    call = uuid.uuid4()
    Once.objects.bulk_create([Once(key=key, call=call) for key in wanted], ignore_conflicts=True)
    return set(Once.objects.filter(key__in=wanted, call=call).values_list("key", flat=True))


@transaction.atomic
def try_again(results: Iterable[uuid.UUID]) -> int:
    """Put failed tasks back into the queue with all their attempts; return how many there were."""
    return DBTaskResult.objects.filter(pk__in=list(results), status=TaskResultStatus.FAILED).update(
        status=TaskResultStatus.READY, run_after=timezone.now(), worker_ids=[], finished_at=None
    )


def prune(now: datetime, *, done: timedelta, failed: timedelta) -> int:
    """Forget what was done, and what failed, longer ago than this; return how many rows went. The keys stay."""
    gone = 0
    for status, age in ((TaskResultStatus.SUCCESSFUL, done), (TaskResultStatus.FAILED, failed)):
        old = DBTaskResult.objects.filter(status=status, finished_at__lt=now - age).order_by()
        while some := list(old.values_list("pk", flat=True)[:CHUNK]):
            with turn():
                gone += DBTaskResult.objects.filter(pk__in=some).delete()[0]
    return gone
