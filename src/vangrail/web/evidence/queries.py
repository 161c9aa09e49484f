"""The records as an auditor reads them: who, what and when, in words."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final

from django.apps import apps
from django.db.models import QuerySet
from django.utils.translation import gettext

from vangrail.web.audit.kinds import sentence
from vangrail.web.audit.models import Entry, Payload
from vangrail.web.evidence.models import Pack

SHOWN: Final = timedelta(days=180)
"""How long a pack that was made stands in the list."""


@dataclass(frozen=True, slots=True)
class Told:
    """An entry in words. `actor` and `subject` are names of things, such as `people.person:12`; empty when they were erased."""

    seq: int
    at: datetime
    kind: str
    text: str
    actor: str
    subject: str
    digest: str


def tell(entries: Iterable[Entry]) -> list[Told]:
    """Return entries in words, in their order; the names in them are looked up together."""
    found = list(entries)
    payloads = {entry.seq: payload for entry in found if (payload := getattr(entry, "payload", None))}
    names = names_of(label for each in payloads.values() for label in (each.actor, each.subject))
    return [_told(entry, payloads.get(entry.seq), names) for entry in found]


def names_of(labels: Iterable[str]) -> Mapping[str, str]:
    """Return what things are called now, by their name in the chain. What is gone is called by its number."""
    wanted: dict[str, set[str]] = defaultdict(set)
    for label in labels:
        model, _, number = label.partition(":")
        if number.isdecimal():
            wanted[model].add(number)
    found = {}
    for model, numbers in wanted.items():
        known = _known(model, numbers)
        found.update({f"{model}:{number}": known.get(int(number), f"#{number}") for number in numbers})
    return found


@dataclass(frozen=True, slots=True)
class Part:
    """A part of the records, newest first, and the numbers behind which the parts beside it begin; 0 where there is none."""

    entries: list[Entry]
    older: int
    newer: int


def part(found: QuerySet[Entry], *, before: int = 0, after: int = 0, size: int) -> Part:
    """Return the part before a number, or after one, or the newest. However long the records are, it reads no more than that."""
    if after:
        rows = list(found.filter(seq__gt=after).order_by("seq")[: size + 1])
        more, rows = len(rows) > size, rows[:size][::-1]
        return Part(rows, rows[-1].seq if rows else after + 1, rows[0].seq if more else 0)
    rows = list((found.filter(seq__lt=before) if before else found)[: size + 1])
    more, rows = len(rows) > size, rows[:size]
    return Part(rows, rows[-1].seq if more else 0, (rows[0].seq if rows else before - 1) if before else 0)


def last_look() -> Payload | None:
    """Return what the last daily look at the whole chain found."""
    return Payload.objects.filter(entry__kind="audit.verified").select_related("entry").order_by("-entry").first()


def packs(now: datetime) -> list[Pack]:
    """Return the packs of the last months, newest first."""
    return list(Pack.objects.filter(asked_at__gte=now - SHOWN))


def ready() -> QuerySet[Pack]:
    """Return the packs that can be downloaded."""
    return Pack.objects.filter(made_at__isnull=False, gone_at=None)


def _known(model: str, numbers: set[str]) -> dict[int, str]:
    try:
        found = apps.get_model(model)
    except (LookupError, ValueError):
        return {}
    return {int(thing.pk): str(thing) for thing in found._default_manager.filter(pk__in=numbers)}  # noqa: SLF001 -- Django's documented way


def _told(entry: Entry, payload: Payload | None, names: Mapping[str, str]) -> Told:
    if payload is None:
        text = sentence(entry.kind, gettext("somebody"), "…", {})
        text = f"{text} ({gettext('what was said was erased')})"
        return Told(entry.seq, entry.at, entry.kind, text, "", "", entry.digest)
    actor = names.get(payload.actor, payload.actor) or "Vangrail"
    text = sentence(entry.kind, actor, names.get(payload.subject, payload.subject), payload.said)
    return Told(entry.seq, entry.at, entry.kind, text, payload.actor, payload.subject, entry.digest)
