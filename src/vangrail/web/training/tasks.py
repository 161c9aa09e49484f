"""Inviting people to a course and reminding them, by mail. A reminder says what is open and by when, never how somebody did."""

from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from typing import Final

from django.db.models import Q
from django.utils import timezone

from vangrail.web.due import task
from vangrail.web.due.mail import Letter, send_many
from vangrail.web.people.models import Person
from vangrail.web.training.models import Assignment, Licence
from vangrail.web.training.queries.counts import people_of

SOON: Final = 7
"""How many days before the day the first reminder goes out."""

BEFORE: Final = (timedelta(days=7), timedelta(days=30))
"""How long before its end a licence is spoken about."""

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


@task(atomic=False)
def endings() -> None:
    """Tell who speaks for the company that their licence ends soon, and who owns the policy, so that somebody renews it."""
    today = timezone.localdate()
    running = Licence.objects.filter(ended_at__isnull=True, person__isnull=False, until__gte=today)
    owners = Person.objects.here().filter(roles__name="policy_owner", roles__taken_at=None).distinct()
    for licence in running.filter(until__lte=today + max(BEFORE)).select_related("person"):
        send_many(_endings(licence, owners, today), template="training/mail/ending")


def _endings(licence: Licence, owners: Iterable[Person], today: date) -> Iterator[Letter]:
    holder, until = licence.person, licence.until
    if holder is None or until is None:
        return
    stage = min(each for each in BEFORE if until - today <= each).days
    said = {"topic": licence.topic, "channel": licence.channel, "until": until.isoformat()}
    for person in {each.pk: each for each in (holder, *owners)}.values():
        context = {"name": person.name, "holder": holder.name, "own": person == holder, **said}
        yield Letter(person, context, f"{licence.pk} {person.pk} {until} {stage}")


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
