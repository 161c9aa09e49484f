"""Following somebody's last day: said, moved, taken back, over. The same thing said twice changes nothing the second time."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Final

from django.conf import settings
from django.db import transaction
from django.utils import timezone

from vangrail.web.accounts.actions import leave_charters
from vangrail.web.audit.actions import record
from vangrail.web.leavers.actions.assigning import hand_on, tell
from vangrail.web.leavers.actions.filling import fill, needed, retime
from vangrail.web.leavers.actions.nothing import close_empty, recent
from vangrail.web.leavers.actions.settling import settle
from vangrail.web.leavers.models import Leaving
from vangrail.web.leavers.queries.cases import still_open
from vangrail.web.leavers.queries.holding import holders
from vangrail.web.leavers.queries.tasks import open_tasks
from vangrail.web.people.models import Person, Role
from vangrail.web.people.programs import Actor, person_of
from vangrail.web.register.actions import demand_rotation, end_custodian
from vangrail.web.register.queries import held_by

FEW: Final = 20
"""Up to so many people are looked at at once, in the transaction that says that they leave."""


def said(people: Sequence[Person], at: datetime, by: Actor | None) -> None:
    """Follow everybody of these who holds something, or whose leaving is known here already; of a short list, everybody.

    Of a long one the others are looked at when the site looks again, each by itself: a list of thousands is not held up.
    """
    concerned = holders() | set(still_open().values_list("person", flat=True))
    concerned |= set(Role.objects.values_list("person", flat=True)) | set(
        open_tasks().exclude(assignee=None).values_list("assignee", flat=True)
    )
    for person in people:
        if person.pk in concerned or len(people) <= FEW:
            follow(person, by=by, at=at)


def back(people: Sequence[Person], at: datetime, by: Actor | None) -> None:
    """Let a new stay begin clean: nothing of what somebody held comes back with them. `by` stands in the records already."""
    del by
    for person in people:
        for held in held_by(person):
            end_custodian(held, by=None, at=at)
        leave_charters(person, by=None)


@transaction.atomic
def follow(person: Person, *, by: Actor | None, at: datetime) -> Leaving | None:
    """Begin, move or cancel somebody's leaving, as their last day stands now; return it where there is something to do.

    Who holds nothing once that day is over has one that is closed at once.
    """
    found = still_open().filter(person=person, joined=person.joined).select_for_update(of=("self",)).first()
    if person.left is None:
        if found is not None:
            cancel(found, by=by, at=at)
        return None
    last_day = person.left - timedelta(days=1)
    if found is None:
        found = _begin(person, last_day, by, at)
    elif found.last_day != last_day:
        _move(found, last_day, by, at)
    if found is not None:
        keep_up(found, at=at)
    else:
        found = close_empty(person, by=by, at=at)
    hand_on(person, at=at)
    return found


def _begin(person: Person, last_day: object, by: Actor | None, at: datetime) -> Leaving | None:
    """Write down that somebody leaves, where that leaves anything to do."""
    fields = {
        "last_day": last_day,
        "hours": settings.OPTIONS["VANGRAIL_LEAVER_HOURS"],
        "told_by": person_of(by),
        "told_at": at,
    }
    if not needed(Leaving(person=person, joined=person.joined, **fields), at):
        return None
    made, new = Leaving.objects.get_or_create(
        person=person, joined=person.joined, closed_at=None, cancelled_at=None, defaults=fields
    )
    if new:
        record("leavers.begun", by=by, about=person, said={"leaving": made.pk, "last_day": made.last_day}, at=at)
    return made


def _move(leaving: Leaving, last_day: object, by: Actor | None, at: datetime) -> None:
    """Follow a last day that moved: every time that is still to come moves with it, and who has a task is told."""
    before = leaving.last_day
    leaving.last_day, leaving.told_at, leaving.over_at = last_day, at, None  # type: ignore[assignment]
    leaving.save(update_fields=("last_day", "told_at", "over_at"))
    retime(leaving)
    said = {"leaving": leaving.pk, "before": before, "last_day": last_day}
    record("leavers.moved", by=by, about=leaving.person, said=said, at=at)
    tell(leaving, "moved", key=f"{leaving.pk} {last_day} {at.isoformat()}")


@transaction.atomic
def cancel(leaving: Leaving, *, by: Actor | None, at: datetime) -> None:
    """Stop: they stay. What was done stays done; who still had a task is told that it is over."""
    tell(leaving, "cancelled", key=f"{leaving.pk}")
    leaving.cancelled_at, leaving.cancelled_by = at, person_of(by)
    leaving.save(update_fields=("cancelled_at", "cancelled_by"))
    record("leavers.cancelled", by=by, about=leaving.person, said={"leaving": leaving.pk}, at=at)


@transaction.atomic
def keep_up(leaving: Leaving, *, at: datetime) -> None:
    """Bring the tasks up to what somebody holds now, and do what the site itself does once the stay is over."""
    fill(leaving, at=at)
    settle(leaving, at=at)
    if leaving.over_at is None and leaving.ends <= at:
        leaving.over_at = at
        leaving.save(update_fields=("over_at",))
        leave_charters(leaving.person, by=None)
        for task in open_tasks().filter(leaving=leaving, step="credential").select_related("account"):
            if task.account:
                demand_rotation(task.account, "leaver", by=None, at=at, until=task.due_at)


def sweep(at: datetime | None = None) -> None:
    """Begin what was missed, bring everything up to date, and hand on what belongs to who left, each by itself."""
    at = at or timezone.now()
    for person in [*Person.objects.filter(pk__in=holders(), left__isnull=False), *recent(at)]:
        follow(person, by=None, at=at)
    for leaving in still_open().select_related("person"):
        with transaction.atomic():
            found = still_open().select_for_update(of=("self",)).select_related("person").filter(pk=leaving.pk).first()
            if found is not None:
                keep_up(found, at=at)
    gone = open_tasks().filter(assignee__left__isnull=False).values("assignee")
    for person in Person.objects.filter(pk__in=gone):
        hand_on(person, at=at)
