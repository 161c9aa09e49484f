"""The mentions that somebody may see: filtered, in pages that cost the same from the first to the last, counted up to a limit."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from typing import Any, Final

from django.db.models import Count, QuerySet
from django.http import Http404
from django.utils import timezone
from django.utils.dateparse import parse_datetime

from vangrail.web.mentions.models import Mention
from vangrail.web.people.models import Person
from vangrail.web.people.permissions import require

PAGE: Final = 40
MOST_COUNTED: Final = 1_000
"""Beyond this a count says “1000 or more”: nobody works through more, and counting a million rows takes its time."""

OPEN: Final = ("open", "mine", "unclaimed", "late")
STATES: Final = (*OPEN, "closed", "all")


@dataclass(frozen=True, slots=True)
class Filters:
    """What a list is narrowed to, as it stands in the address. Empty says nothing; `state` is one of `STATES`."""

    state: str = "open"
    desk: str = ""
    situation: str = ""
    topic: str = ""
    language: str = ""
    urgency: str = ""
    source: str = ""
    after: str = ""

    @classmethod
    def read(cls, given: Mapping[str, str]) -> "Filters":
        """Return the filters of an address; what makes no sense is left out."""
        values = {name: str(given.get(name, ""))[:60] for name in cls.__slots__}
        values["state"] = values["state"] if values["state"] in STATES else "open"
        for name in ("urgency", "source"):
            values[name] = values[name] if values[name].isdecimal() and len(values[name]) < 12 else ""
        return cls(**values)

    def said(self) -> dict[str, str]:
        """Return what stands in the address: everything that is not as it would be anyhow."""
        return {name: value for name, value in asdict(self).items() if value and (name, value) != ("state", "open")}


@dataclass(frozen=True, slots=True)
class Page:
    """Some mentions in order, and what the address of the next page says in `after`; empty on the last."""

    items: list[Mention]
    after: str


def visible_to(person: Person) -> QuerySet[Mention]:
    """Return all mentions, for who may see them. One that repeats another's words stands with that one."""
    require(person, "mentions.see")
    return Mention.objects.filter(same_as__isnull=True)


def narrowed(person: Person, filters: Filters, *, at: datetime | None = None) -> QuerySet[Mention]:
    """Return the mentions that a list shows, without their order."""
    found = visible_to(person)
    if filters.state in OPEN:
        found = found.filter(closed_at__isnull=True)
    elif filters.state == "closed":
        found = found.filter(closed_at__isnull=False)
    if filters.state == "mine":
        found = found.filter(claimed_by=person)
    elif filters.state == "unclaimed":
        found = found.filter(claimed_by__isnull=True)
    elif filters.state == "late":
        found = found.filter(due_at__lt=at or timezone.now())
    exact: dict[str, Any] = {
        name: getattr(filters, name) for name in ("desk", "situation", "topic", "language") if getattr(filters, name)
    }
    if filters.urgency:
        exact["urgency__gte"] = int(filters.urgency)
    if filters.source:
        exact["source_id"] = int(filters.source)
    return found.filter(**exact)


def listed(person: Person, filters: Filters, *, most: int = PAGE, at: datetime | None = None) -> Page:
    """Return one page: what is due first stands first among what is open, what came last among the rest."""
    field = "due_at" if filters.state in OPEN else "closed_at" if filters.state == "closed" else "arrived_at"
    found = narrowed(person, filters, at=at)
    forward = field == "due_at"
    if place := place_of(filters.after):
        start, number = place
        # Two conditions instead of "or": an index is then read from the very place where the last page ended.
        found = found.filter(**{f"{field}__{'gte' if forward else 'lte'}": start})
        found = found.exclude(**{field: start, f"pk__{'lte' if forward else 'gte'}": number})
    order = (field, "pk") if forward else (f"-{field}", "-pk")
    items = list(found.order_by(*order).select_related("claimed_by", "source")[: most + 1])
    last = items[most - 1] if len(items) > most else None
    return Page(items[:most], f"{getattr(last, field).isoformat()}~{last.pk}" if last else "")


def place_of(after: str) -> tuple[datetime, int] | None:
    """Return where a page begins, of what the address says in `after`: behind which moment and number; None where it is none."""
    said, _, number = after.rpartition("~")
    try:
        moment = parse_datetime(said) if number.isdecimal() and len(number) < 19 else None
        return (moment.astimezone(UTC), int(number)) if moment and timezone.is_aware(moment) else None
    except (ValueError, OverflowError):  # the thirteenth month, or a year before the first
        return None


def counts(person: Person, *, desk: str = "", at: datetime | None = None) -> dict[str, int]:
    """Return how many mentions are open, late, unclaimed and one's own, each at most `MOST_COUNTED`."""
    return {state: count(person, Filters(state=state, desk=desk), at=at) for state in OPEN}


def count(person: Person, filters: Filters, *, at: datetime | None = None) -> int:
    """Return how many mentions a list has, at most `MOST_COUNTED`. Each count leads to its list by the same filters."""
    return narrowed(person, filters, at=at).order_by().values("pk")[:MOST_COUNTED].count()


def following(person: Person, *, at: datetime | None = None) -> Mention | None:
    """Return the mention that somebody takes next: unclaimed, at one of their desks, due first."""
    desks = [role.desk for role in person.roles.all() if role.taken_at is None and role.name == "desk"]
    return narrowed(person, Filters(state="unclaimed"), at=at).filter(desk__in=desks).order_by("due_at", "pk").first()


def get_for(person: Person, number: int) -> Mention:
    """Return a mention for who may see it; one that repeats another leads to that one.

    Raises:
        Http404: there is none.
        PermissionDenied: they see no mentions.
    """
    require(person, "mentions.see")
    related = ("claimed_by", "source__search", "closing__by", "same_as")
    found = Mention.objects.select_related(*related).filter(pk=number).first()
    if found is None:
        raise Http404
    return found.same_as or found


def alike(mention: Mention) -> int:
    """Return how many others said nearly the same, at most `MOST_COUNTED`."""
    return mention.alike.order_by().values("pk")[:MOST_COUNTED].count()


def open_by(person: Person, field: str) -> list[tuple[str, int]]:
    """Return how many open mentions there are for each desk, situation, topic or language, the most first."""
    rows = narrowed(person, Filters()).order_by().values_list(field).annotate(number=Count("pk"))
    return sorted(((str(name), number) for name, number in rows), key=lambda row: (-row[1], row[0]))
