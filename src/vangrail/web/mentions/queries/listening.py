"""What is listened to: brand terms, saved searches for everybody to read, sources and how they do."""

from dataclasses import dataclass
from datetime import datetime

from django.db.models import Count, OuterRef, Q, QuerySet, Subquery, Sum
from django.shortcuts import get_object_or_404

from vangrail.policy.model import Policy
from vangrail.web.mentions.models import Look, Mention, Raw, SavedSearch, Source
from vangrail.web.people.models import Person
from vangrail.web.people.permissions import require
from vangrail.web.policies.queries import current


def brand_terms() -> list[str]:
    """Return what may be listened for: the company and its products, as the policy names them, and never a person's name."""
    policy = current()
    if policy is None:
        return []
    people = _people(policy)
    brands = [policy.company.name, *policy.lexicon.also_called, *policy.lexicon.products]
    found = {term.strip().casefold(): term.strip() for term in brands if term.strip()}
    taken = Person.objects.filter(name__in=list(found.values())).values_list("name", flat=True)
    people |= {name.casefold() for name in taken}
    return [term for key, term in found.items() if key not in people]


def _people(policy: Policy) -> set[str]:
    """Return the names of people in the policy."""
    desks = [person for desk in policy.desks.values() for person in (desk.person, desk.deputy)]
    named = [*policy.company.spokespersons, policy.company.owner, *desks]
    return {person.name.casefold() for person in named if person is not None}


def searches() -> QuerySet[SavedSearch]:
    """Return all saved searches that run, for everybody who works here."""
    running = Count("sources", filter=Q(sources__stopped_at=None))
    return SavedSearch.objects.filter(ended_at=None).select_related("owner").annotate(places=running)


def ended_searches() -> QuerySet[SavedSearch]:
    """Return the searches that were ended, the last first."""
    return SavedSearch.objects.exclude(ended_at=None).select_related("owner").order_by("-ended_at")


@dataclass(frozen=True, slots=True)
class Waiting:
    """How much arrived and was not read yet, and since when; `aside` is how much cannot be read."""

    number: int
    since: datetime | None
    aside: int = 0


def waiting() -> Waiting:
    """Return what waits to be read."""
    rows = Raw.objects.filter(aside_at=None)
    first = rows.order_by("pk").first()
    aside = Raw.objects.exclude(aside_at=None).count()
    return Waiting(rows.count() if first else 0, first.at if first else None, aside)


def sources(person: Person) -> QuerySet[Source]:
    """Return all sources that are listened to, each with how its last look went, for who decides about them."""
    require(person, "mentions.sources")
    last = Look.objects.filter(source=OuterRef("pk")).order_by("-pk")
    return (
        Source.objects.filter(stopped_at=None)
        .select_related("search")
        .annotate(
            fault=Subquery(last.values("fault")[:1]),
            line=Subquery(last.values("line")[:1]),
            looked_at=Subquery(last.values("at")[:1]),
            found=Subquery(last.values("found")[:1]),
        )
    )


def source_for(person: Person, number: int) -> Source:
    """Return a source for who decides about it."""
    require(person, "mentions.sources")
    return get_object_or_404(Source.objects.select_related("search"), pk=number)


def dropped(source: Source) -> int:
    """Return how much came to a source that names none of its terms, in the looks that are still there."""
    return int(source.looks.aggregate(number=Sum("dropped"))["number"] or 0)


def due_sources(at: datetime) -> QuerySet[Source]:
    """Return the sources whose time has come."""
    return Source.objects.filter(
        stopped_at=None, kind__in=Source.LOOKED_AT, next_at__lte=at, search__ended_at=None
    ).order_by("next_at")


def is_door_open() -> bool:
    """Return whether colleagues can hand over what they saw: from the day on which a policy holds, whatever is listened to."""
    return current() is not None


def is_empty() -> bool:
    """Return whether nothing was ever said."""
    return not Mention.objects.exists()
