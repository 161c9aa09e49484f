"""Signs of life, and the work of those who give none any more."""

from datetime import datetime, timedelta
from typing import Final

from django.db import transaction
from django_tasks_db.compat import TaskResultStatus
from django_tasks_db.models import DBTaskResult

from vangrail.web.due.declare import how
from vangrail.web.due.models import Worker
from vangrail.web.due.runner import Result, mine

SILENT: Final = 60
"""Seconds without a sign of life after which a worker counts as gone."""

LOST: Final = "vangrail.web.due.rescue.WorkerLost"
"""What is written down for a task whose workers all went away while they did it."""


def alive(name: str, now: datetime) -> None:
    """Give a sign of life for a worker."""
    Worker.objects.update_or_create(name=name, defaults={"seen_at": now})


def goodbye(name: str) -> None:
    """Forget a worker that stopped in order."""
    Worker.objects.filter(name=name).delete()


def rescue(now: datetime, silent: int = SILENT) -> int:
    """Give the tasks of silent workers back to the queue; return how many. One that had all its attempts fails instead."""
    Worker.objects.filter(seen_at__lt=now - timedelta(seconds=max(silent * 10, 600))).delete()
    living = set(Worker.objects.filter(seen_at__gte=now - timedelta(seconds=silent)).values_list("name", flat=True))
    count = 0
    for result in DBTaskResult.objects.filter(status=TaskResultStatus.RUNNING).order_by():
        if result.worker_ids and result.worker_ids[-1] in living:
            continue
        count += _back(result, now)
    return count


@transaction.atomic
def _back(result: Result, now: datetime) -> int:
    over = len(result.worker_ids) >= how(result.task_path).attempts
    changed: int = mine(result).update(
        status=TaskResultStatus.FAILED if over else TaskResultStatus.READY,
        finished_at=now if over else None,
        run_after=now,
        exception_class_path=LOST,
    )
    return changed
