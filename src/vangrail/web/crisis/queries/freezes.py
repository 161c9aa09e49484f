"""Which freezes somebody may see, and how one stands."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta

from django.db.models import Prefetch, Q, QuerySet
from django.http import Http404
from django.utils import timezone

from vangrail.web.checks.queries import FEWEST
from vangrail.web.crisis.models import Answered, FollowUp, MediaCall, Note, Step
from vangrail.web.people.models import Person
from vangrail.web.policies.models import Freeze, Turn
from vangrail.web.policies.queries.freezes import exercises


def freezes_for(person: Person) -> QuerySet[Freeze]:
    """Return the freezes that somebody may see, the newest first: an exercise only who takes part, started it, or audits."""
    if not person.has_perm("crisis.see"):
        return Freeze.objects.none()
    if person.has_role("auditor", "admin"):
        return Freeze.objects.all()
    mine = Q(exercise=False) | Q(started_by=person) | Q(pk__in=Freeze.objects.filter(participants__person=person))
    return Freeze.objects.filter(mine)


def freeze_for(person: Person, number: int) -> Freeze:
    """Return one freeze.

    Raises:
        Http404: there is none that they may know of.
    """
    found = freezes_for(person).select_related("started_by").filter(pk=number).first()
    if found is None:
        message = f"There is no freeze {number}"
        raise Http404(message)
    return found


def exercise_of(person: Person, at: datetime | None = None) -> Freeze | None:
    """Return the exercise that somebody takes part in now."""
    going_on = exercises(at)
    if not going_on:
        return None
    return Freeze.objects.filter(pk__in=[each.pk for each in going_on], participants__person=person).first()


def steps(freeze: Freeze) -> QuerySet[Step]:
    """Return the steps of the first hour."""
    return freeze.steps.select_related("owner", "done_by", "freeze")


@dataclass(frozen=True, slots=True)
class Event:
    """Something in the timeline: when, who, its kind (that of a turn, a step or a note), and its words or name."""

    at: datetime
    by: Person | None
    kind: str
    text: str = ""
    after: timedelta = timedelta()


def events(freeze: Freeze) -> list[Event]:
    """Return everything that happened, in its order."""
    return sorted(_events(freeze), key=lambda event: event.at)


def _events(freeze: Freeze) -> Iterator[Event]:
    start = freeze.started_at
    for turn in freeze.turns.select_related("by"):
        yield Event(turn.at, turn.by, turn.kind, turn.why, turn.at - start)
    for step in steps(freeze):
        if step.done_at:
            yield Event(step.done_at, step.done_by, "step", step.name, step.done_at - start)
    for note in freeze.notes.select_related("by"):
        yield Event(note.at, note.by, note.kind, note.text, note.at - start)


def tellings(freeze: Freeze) -> list[Turn]:
    """Return the turns in which something was told: when it started, and each time it was said in other words."""
    return list(freeze.turns.filter(kind__in=("started", "reworded")).select_related("by"))


def answered(freeze: Freeze) -> int | None:
    """Return how many checks were answered under it; None where it is too few to be shown."""
    found = Answered.objects.filter(freeze=freeze).values_list("number", flat=True).first() or 0
    return found if found >= FEWEST else None


def learned(freeze: Freeze) -> QuerySet[Note]:
    """Return what was learned."""
    return freeze.notes.filter(kind="learned").select_related("by")


def follow_ups(freeze: Freeze) -> QuerySet[FollowUp]:
    """Return what follows, by its day."""
    return freeze.follow_ups.select_related("owner", "done_by")


def calls(since: datetime | None = None) -> QuerySet[MediaCall]:
    """Return the calls of journalists since a moment (in the last month), the newest first."""
    since = since or timezone.now() - timedelta(days=30)
    return MediaCall.objects.filter(at__gte=since).select_related("taken_by")


def listed(person: Person) -> QuerySet[Freeze]:
    """Return the freezes for a list, with their steps."""
    found = freezes_for(person).select_related("started_by")
    return found.prefetch_related(Prefetch("steps", Step.objects.order_by("due_at")))
