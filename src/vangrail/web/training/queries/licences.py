"""Who may speak for the company, and what that is worth today."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from django.db.models import QuerySet
from django.utils import timezone

from vangrail.decisions import licence as pure
from vangrail.web.people.models import Person
from vangrail.web.people.permissions import require
from vangrail.web.policies.queries import current_version
from vangrail.web.training.models import Certificate, Licence
from vangrail.web.training.queries.counts import valid

COLOURS = ("red", "amber", "green")


@dataclass(frozen=True, slots=True)
class Held:
    """A licence with what it is worth on a day."""

    licence: Licence
    standing: pure.Standing


def licence_for(
    person: Person,
    *,
    topic: str = "",
    channel: str = "",
    language: str = "",
    market: str = "",
    today: date | None = None,
) -> Held | None:
    """Return somebody's best licence for what is asked, or None. What is left out of the question is no obstacle."""
    there = _held(Licence.objects.filter(person=person, ended_at__isnull=True), today)
    asked = {"topic": topic, "channel": channel, "language": language, "market": market}
    fitting = [each for each in there if _pure(each.licence).covers(**asked)]
    return max(fitting, key=lambda each: COLOURS.index(each.standing.state), default=None)


def speaks(person: Person, topic: str) -> bool:
    """Tell whether somebody may speak about a topic today: appointed, trained and within the dates."""
    held = licence_for(person, topic=topic)
    return held is not None and held.standing.state == "green"


def register(person: Person, today: date | None = None) -> list[Held]:
    """Return every licence, for those who may see the register; what asks for attention comes first."""
    require(person, "training.register")
    there = list(_held(Licence.objects.filter(ended_at__isnull=True), today))
    return sorted(there, key=lambda each: COLOURS.index(each.standing.state))


def own_licences(person: Person, today: date | None = None) -> list[Held]:
    """Return somebody's own licences."""
    return list(_held(Licence.objects.filter(person=person, ended_at__isnull=True), today))


def get(person: Person, pk: int) -> Licence | None:
    """Return a licence that still runs, for those who may see the register."""
    require(person, "training.register")
    return Licence.objects.filter(pk=pk, ended_at__isnull=True).select_related("person").first()


def _held(licences: QuerySet[Licence], today: date | None) -> Iterator[Held]:
    today = today or timezone.localdate()
    rows = list(licences.select_related("person"))
    trained = {scope: _trained(scope) for scope in {row.scope for row in rows}}
    for row in rows:
        has, still = trained[row.scope]
        person = row.person
        holder = None
        if person is not None:
            has_it = person.pk in has
            holder = pure.Holder(left=person.left, trained=has_it, retake=has_it and person.pk not in still)
        yield Held(row, pure.standing(_pure(row), holder, today))


def _trained(scope: str) -> tuple[set[int], set[int]]:
    """Return who has the course that belongs to a licence, and for whom nothing of it changed since."""
    if current_version() is None:
        return set(), set()
    licensed = Licence.objects.filter(ended_at__isnull=True, scope=scope).values("person")
    held = Certificate.objects.filter(audience="corporate", scope=scope, person__in=licensed)
    return (
        set(held.values_list("person", flat=True)),
        set(valid("corporate", scope).filter(person__in=licensed).values_list("person", flat=True)),
    )


def _pure(row: Licence) -> pure.Licence:
    return pure.Licence(
        topic=row.topic,
        channel=row.channel,
        language=row.language,
        market=row.market,
        since=row.since,
        until=row.until,
    )
