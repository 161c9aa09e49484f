"""The schedule: when each repeated job is due, kept in the database so that it fires once, however many workers look."""

from collections.abc import Iterable, Sequence
from datetime import datetime
from importlib import import_module
from importlib.util import find_spec

from croniter import croniter
from django.conf import settings
from django.db import transaction
from django.utils import timezone

from vangrail.web.due.actions import later
from vangrail.web.due.declare import Job
from vangrail.web.due.models import Clock


def jobs() -> Sequence[Job]:
    """Return what every app's `schedule.py` declares."""
    modules = [f"vangrail.web.{name}.schedule" for name in settings.OURS]
    return [job for name in modules if find_spec(name) for job in import_module(name).SCHEDULE]


def following(when: str, moment: datetime) -> datetime:
    """Return the first time after a moment that a pattern of cron names, in the site's time zone."""
    found: datetime = croniter(when, timezone.localtime(moment)).get_next(datetime)
    return found


def tick(now: datetime, declared: Iterable[Job] | None = None) -> list[str]:
    """Queue each job that is due and return their names. One that was missed several times is done once."""
    every = {job.name: job for job in (jobs() if declared is None else declared)}
    known = {clock.name: clock for clock in Clock.objects.all()}
    Clock.objects.filter(name__in=known.keys() - every.keys()).delete()
    fired = []
    for name, job in every.items():
        clock = known.get(name)
        if clock is None or clock.when != job.when:
            Clock.objects.update_or_create(name=name, defaults={"when": job.when, "next_at": following(job.when, now)})
        elif clock.next_at <= now and _fire(job, clock, now):
            fired.append(name)
    return fired


@transaction.atomic
def _fire(job: Job, clock: Clock, now: datetime) -> bool:
    """Move the clock on and queue the task, unless somebody else was first."""
    moved = Clock.objects.filter(name=clock.name, next_at=clock.next_at).update(
        next_at=following(job.when, now), last_at=now
    )
    return bool(moved) and later(job.task)
