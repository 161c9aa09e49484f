"""Tasks for these tests. What they do shows as rows, one each time."""

import smtplib
import time
import uuid

from vangrail.web import due
from vangrail.web.due.models import Once

BROKEN: list[str] = []
"""Names of tasks that fail as long as they stand here."""


def effects(name: str) -> int:
    """Return how many times something happened."""
    return Once.objects.filter(call=uuid.uuid5(uuid.NAMESPACE_DNS, name)).count()


def happen(name: str) -> None:
    """Make it happen once more."""
    Once.objects.create(key=uuid.uuid4(), call=uuid.uuid5(uuid.NAMESPACE_DNS, name))


def LONG():  # noqa: N802 -- replaced by a test
    """Take long."""


@due.task(atomic=False)
def long() -> None:
    """Take as long as a test says."""
    LONG()


@due.task
def effect(name: str) -> None:
    """Happen, and fail afterwards while it is broken."""
    happen(name)
    if name in BROKEN:
        message = "ada@example.org could not be told"
        raise ValueError(message)


@due.task(attempts=50)
def slow(name: str) -> None:
    """Happen, and take a moment in which somebody may pull the plug."""
    happen(name)
    time.sleep(0.03)


@due.task(atomic=False, attempts=2)
def outside(name: str) -> None:
    """Happen for good, and fail afterwards while it is broken."""
    happen(name)
    if name in BROKEN:
        raise OSError(name)


@due.task
def hopeless() -> None:
    """Fail in a way that another attempt does not mend."""
    raise due.GiveUp from smtplib.SMTPResponseException(550, "no such person")
