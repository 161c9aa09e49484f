"""How the site is doing: what waits, what failed, who works. Figures only, and nobody's name."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from django.db import connection
from django.db.migrations.executor import MigrationExecutor
from django.db.models import Count, Min, QuerySet
from django_tasks_db.compat import TaskResultStatus

from vangrail.web.checks.checkers import is_reading
from vangrail.web.due.models import Worker
from vangrail.web.due.rescue import SILENT
from vangrail.web.due.runner import Result
from vangrail.web.people.models import Person
from vangrail.web.people.permissions import require


@dataclass(frozen=True, slots=True)
class Load:
    """What there is to do. `waiting` counts what is due now, `planned` what is due later; `oldest` is its age in seconds."""

    waiting: int
    planned: int
    working: int
    done: int
    failed: int
    oldest: float
    workers: int


def load(now: datetime) -> Load:
    """Return the figures of this moment."""
    every = Result.objects.order_by()
    counts = dict(every.values_list("status").annotate(count=Count("pk")))
    ready = every.filter(status=TaskResultStatus.READY, run_after__lte=now)
    first = ready.aggregate(first=Min("run_after"))["first"]
    waiting = ready.count()
    return Load(
        waiting=waiting,
        planned=counts.get(TaskResultStatus.READY, 0) - waiting,
        working=counts.get(TaskResultStatus.RUNNING, 0),
        done=counts.get(TaskResultStatus.SUCCESSFUL, 0),
        failed=counts.get(TaskResultStatus.FAILED, 0),
        oldest=(now - first).total_seconds() if first else 0.0,
        workers=Worker.objects.filter(seen_at__gte=now - timedelta(seconds=SILENT)).count(),
    )


def failed_for(person: Person) -> QuerySet[Result]:
    """Return the work that failed and is not tried again, the newest first.

    Raises:
        PermissionDenied: this person does not look after the site.
    """
    require(person, "running.see")
    return Result.objects.filter(status=TaskResultStatus.FAILED).order_by("-finished_at")


def retrying_for(person: Person) -> QuerySet[Result]:
    """Return the work that failed and will be tried again, the next one first.

    Raises:
        PermissionDenied: this person does not look after the site.
    """
    require(person, "running.see")
    return Result.objects.filter(status=TaskResultStatus.READY).exclude(exception_class_path="").order_by("run_after")


def not_ready() -> str:
    """Return why requests should go elsewhere: "database", "migrations" or "policy" (being read); nothing when all is well."""
    try:
        executor = MigrationExecutor(connection)
        if executor.migration_plan(executor.loader.graph.leaf_nodes()):
            return "migrations"
        return "policy" if is_reading() else ""
    except Exception:  # noqa: BLE001 -- whatever a driver raises, the answer is the same
        return "database"
