"""A journalist asked somebody: the press desk is warned at once, with nothing but what was ticked."""

from collections.abc import Mapping
from datetime import datetime, timedelta
from typing import Final

from django.db import transaction
from django.urls import reverse
from django.utils import timezone

from vangrail.web.audit.actions import record
from vangrail.web.crisis.models import MediaCall
from vangrail.web.crisis.queries.people import desk_people
from vangrail.web.due.actions import later
from vangrail.web.due.mail import send
from vangrail.web.people.models import Person
from vangrail.web.people.permissions import require

DESK: Final = "pr"
STANDS_IN: Final = ("pr", "communications")
"""Who answers the press, and who is warned where that desk has nobody."""

PATIENCE: Final = timedelta(minutes=10)
"""After this time without anybody taking it, the call is passed on to more people."""


@transaction.atomic
def warn(ticked: Mapping[str, str], once: str, *, by: Person | None, at: datetime | None = None) -> MediaCall:
    """Warn the press desk; a form that was sent before warns nobody again. `by` is who asked, where they ticked their name.

    What was ticked goes into the mail and is kept nowhere else here.
    """
    from vangrail.web.crisis.tasks import pass_on

    at = at or timezone.now()
    people = next((found for desk in STANDS_IN if (found := desk_people(desk))), [])
    call, new = MediaCall.objects.get_or_create(once=once, defaults={"at": at, "desk": DESK, "warned": len(people)})
    if not new:
        return call
    context = {**{name: text[:400] for name, text in ticked.items()}, "at": at.isoformat()}
    context |= {"who": by.name if by else "", "path": reverse("crisis:calls")}
    for person in people:
        send(to=person, template="crisis/mail/journalist", context=context, key=f"{call.pk} {person.pk}", urgent=True)
    record("crisis.journalist", by=by, said={"warned": len(people)}, at=at)
    later(pass_on, call.pk, at=at + PATIENCE, key=str(call.pk))
    return call


@transaction.atomic
def take_call(call: MediaCall, *, by: Person, at: datetime | None = None) -> MediaCall:
    """Say that one calls the journalist back. The first one who says so does."""
    require(by, "crisis.calls")
    found = MediaCall.objects.select_for_update(of=("self",)).get(pk=call.pk)
    if found.taken_at is None:
        found.taken_by, found.taken_at = by, at or timezone.now()
        found.save(update_fields=("taken_by", "taken_at"))
        record("crisis.journalist_taken", by=by, at=found.taken_at)
    return found


@transaction.atomic
def insist(call: MediaCall, *, at: datetime) -> int:
    """Tell communications and the crisis desk of a call that nobody took, and return how many were told."""
    if MediaCall.objects.filter(pk=call.pk, taken_at__isnull=False).exists():
        return 0
    people = {person for desk in ("communications", "crisis") for person in desk_people(desk)}
    context = {"at": call.at.isoformat(), "path": reverse("crisis:calls")}
    for person in people:
        send(to=person, template="crisis/mail/call_waits", context=context, key=f"{call.pk} {person.pk}", urgent=True)
    record("crisis.journalist_waits", by=None, said={"warned": len(people)}, at=at)
    return len(people)
