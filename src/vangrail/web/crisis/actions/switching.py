"""Turning the switch: the freeze, the steps of the first hour, and who is told, all in one transaction."""

from collections.abc import Iterable, Mapping
from datetime import datetime, timedelta
from typing import Any, Final

from django.db import transaction
from django.urls import reverse
from django.utils import timezone

from vangrail.source.crisis import steps
from vangrail.web.crisis.models import Participant, Step
from vangrail.web.crisis.queries.people import first_of, team_of
from vangrail.web.due.actions import later
from vangrail.web.due.mail import send
from vangrail.web.people.models import Person
from vangrail.web.policies.actions import freezing
from vangrail.web.policies.models import Freeze

BEFORE: Final = timedelta(minutes=30)
"""How long before its end the desk is told that a freeze is about to end."""


@transaction.atomic
def begin(
    fields: Mapping[str, Any], *, by: Person, people: Iterable[Person] = (), at: datetime | None = None
) -> tuple[Freeze, bool]:
    """Start a freeze, with the steps of its first hour and a mail to the desks; False where it joined one that just began.

    `people` take part where it is an exercise.
    """
    at = at or timezone.now()
    freeze, new = freezing.start(fields, by=by, at=at)
    if not new:
        return freeze, False
    if freeze.exercise:
        Participant.objects.bulk_create([Participant(freeze=freeze, person=each) for each in {by, *people}])
    Step.objects.bulk_create(
        [
            Step(
                freeze=freeze,
                name=step.id,
                desk=step.desk,
                due_at=at + timedelta(minutes=step.minutes),
                owner=first_of(step.desk, freeze),
            )
            for step in steps("account" if freeze.accounts else "incident")
        ]
    )
    tell(freeze, "started", key=f"{freeze.pk} started")
    _wait_for_end(freeze)
    return freeze, True


@transaction.atomic
def extend(freeze: Freeze, until: datetime, *, by: Person, why: str = "", at: datetime | None = None) -> Freeze:
    """Let a freeze hold longer, or end earlier than planned."""
    found = freezing.extend(freeze, until, by=by, why=why, at=at)
    _wait_for_end(found)
    return found


@transaction.atomic
def end(freeze: Freeze, *, by: Person, why: str = "", at: datetime | None = None) -> Freeze:
    """End a freeze now; whoever was told that it began is told that it is over."""
    found = freezing.end(freeze, by=by, why=why, at=at)
    tell(found, "ended", key=f"{found.pk} ended")
    return found


@transaction.atomic
def close(freeze: Freeze, *, at: datetime) -> bool:
    """Write down that a freeze ended by itself, and tell whoever was told that it began; return whether that was now."""
    if not freezing.expire(freeze, at=at):
        return False
    tell(freeze, "ended", key=f"{freeze.pk} ended")
    return True


def tell(freeze: Freeze, what: str, *, key: str) -> None:
    """Mail the desk that speaks, the crisis desk and their deputies; in an exercise who takes part."""
    path = reverse("crisis:record" if what == "ended" else "crisis:freeze", args=(freeze.pk,))
    context = {"what": freeze.what, "until": freeze.until.isoformat(), "path": path, "exercise": freeze.exercise}
    for person in team_of(freeze):
        send(to=person, template=f"crisis/mail/{what}", context=context, key=f"{key} {person.pk}", urgent=True)


def _wait_for_end(freeze: Freeze) -> None:
    """See to it that the desk is told before the end, and that the end is written down. It ends without this too."""
    from vangrail.web.crisis.tasks import end_comes, ended

    key = f"{freeze.pk} {freeze.until.isoformat()}"
    later(end_comes, freeze.pk, freeze.until.isoformat(), at=max(freeze.until - BEFORE, timezone.now()), key=key)
    later(ended, freeze.pk, at=freeze.until, key=key)
