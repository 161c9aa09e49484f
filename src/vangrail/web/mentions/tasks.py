"""What is done later and again: looking at sources, reading what arrived, watching the clocks, forgetting."""

from datetime import timedelta
from typing import Final

from django.utils import timezone

from vangrail.web.due import task
from vangrail.web.due.actions import BULK, later
from vangrail.web.mentions.actions.alerting import pass_on, watch
from vangrail.web.mentions.actions.listening import look_at
from vangrail.web.mentions.actions.reading import read_on
from vangrail.web.mentions.actions.waiting import escalate, forget
from vangrail.web.mentions.models import Source
from vangrail.web.mentions.queries.listening import due_sources

SECONDS: Final = 50
"""How long one run reads; the next one goes on where it stopped."""


@task
def look_around() -> None:
    """Queue a look at every source whose time has come, once for that time."""
    for source in due_sources(timezone.now()):
        later(look, source.pk, key=f"{source.pk} {source.next_at.isoformat()}", priority=BULK)


@task(atomic=False, attempts=1)
def look(source: int) -> None:
    """Look at one source. Why it fails is written down there, and it is looked at again later."""
    found = Source.objects.select_related("search").filter(pk=source, stopped_at=None).first()
    if found is not None:
        look_at(found, at=timezone.now())
        read()


def read() -> int:
    """Read what waits, batch by batch, each in a transaction of its own; return how many items were read."""
    until, done = timezone.now() + timedelta(seconds=SECONDS), 0
    while timezone.now() < until and (number := read_on(at=timezone.now())):
        done += number
    return done


@task(atomic=False, attempts=1)
def catch_up() -> None:
    """Read what waits, and see whether a topic comes up much more than usual."""
    read()
    watch(at=timezone.now())


@task
def clocks() -> None:
    """Tell deputies of what is late."""
    now = timezone.now()
    escalate(at=now)
    pass_on(at=now)


@task(atomic=False)
def sweep() -> None:
    """Forget what has been kept long enough."""
    forget(at=timezone.now())
