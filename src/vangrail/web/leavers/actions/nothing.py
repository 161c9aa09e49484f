"""That somebody left who held nothing: looked at when their last day is over, written down, and closed at once."""

from datetime import datetime, timedelta
from typing import Final

from django.conf import settings
from django.db import transaction
from django.utils import timezone

from vangrail.decisions import leaver
from vangrail.web.accounts.actions import leave_charters
from vangrail.web.audit.actions import record
from vangrail.web.leavers.certificate import facts
from vangrail.web.leavers.models import Leaving
from vangrail.web.leavers.queries.cases import unlooked
from vangrail.web.people.models import Person
from vangrail.web.people.programs import Actor, person_of

RECENT: Final = timedelta(days=30)
"""Whoever left longer ago was never looked at then, and looking now would prove nothing about that day."""


@transaction.atomic
def close_empty(person: Person, *, by: Actor | None, at: datetime) -> Leaving | None:
    """Write down that somebody held nothing at the end of a stay that is over, once for each last day; None where it is written.

    A last day that is to come is not closed: until then they may still get something.
    """
    Person.objects.select_for_update().get(pk=person.pk)
    if person.left is None or not unlooked(Person.objects.filter(pk=person.pk), at):
        return None
    leave_charters(person, by=None)
    made = Leaving.objects.create(
        person=person,
        joined=person.joined,
        last_day=person.left - timedelta(days=1),
        hours=settings.OPTIONS["VANGRAIL_LEAVER_HOURS"],
        told_by=person_of(by),
        told_at=at,
        over_at=at,
        closed_at=at,
    )
    made.digest = leaver.digest(facts(made))
    made.save(update_fields=("digest",))
    said = {"leaving": made.pk, "last_day": made.last_day, "digest": made.digest}
    record("leavers.held_nothing", by=None, about=person, said=said, at=at)
    return made


def recent(at: datetime) -> list[Person]:
    """Return who left lately and was not looked at yet."""
    return unlooked(Person.objects.filter(left__gt=timezone.localdate(at) - RECENT), at)
