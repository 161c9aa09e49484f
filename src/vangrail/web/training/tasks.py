"""Inviting people to a course and reminding them, by mail. A reminder says what is open and by when, never how somebody did."""

from collections.abc import Iterator
from datetime import date
from typing import Final

from django.db.models import Q
from django.utils import timezone

from vangrail.web.due import task
from vangrail.web.due.mail import Letter, send_many
from vangrail.web.training.models import Assignment
from vangrail.web.training.queries.counts import people_of

SOON: Final = 7
"""How many days before the day the first reminder goes out."""

MOST: Final = 3
"""How many weekly reminders follow after the day; then it is for people to talk."""


@task(atomic=False)
def invite(assignment: int) -> None:
    """Invite everybody who has not done a course yet; nobody is invited twice."""
    found = _running(assignment)
    if found is not None:
        send_many(_letters(found, "invitation"), template="training/mail/invitation")


@task(atomic=False)
def nudge(assignment: int, stage: str) -> None:
    """Remind everybody who has not done a course yet; at a stage (a day, or how near the end is) once."""
    found = _running(assignment)
    if found is not None:
        send_many(_letters(found, stage), template="training/mail/reminder")


@task(atomic=False)
def daily() -> None:
    """Invite who is new, and remind who is due, a week before the day and up to three times after it."""
    today = timezone.localdate()
    for found in Assignment.objects.filter(ended_at__isnull=True):
        send_many(_letters(found, "invitation"), template="training/mail/invitation")
        if stage := stage_of(found.due, today):
            send_many(_letters(found, stage), template="training/mail/reminder")


def stage_of(due: date, today: date) -> str:
    """Return which reminder it is time for, or nothing."""
    days = (due - today).days
    if 0 <= days <= SOON:
        return "soon"
    week = (-days - 1) // 7 + 1
    return f"late {week}" if days < 0 and week <= MOST else ""


def _running(assignment: int) -> Assignment | None:
    return Assignment.objects.filter(pk=assignment, ended_at__isnull=True).first()


def _letters(found: Assignment, stage: str) -> Iterator[Letter]:
    context = {"course": found.scope, "due": found.due.isoformat(), "path": f"/train/{found.audience}/{found.scope}/"}
    for person in people_of(found).filter(Q(has_done=False)).order_by("pk").iterator():
        yield Letter(person, {"name": person.name, **context}, f"{found.pk} {person.pk} {stage}")
