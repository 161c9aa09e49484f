"""Reading the chain: what an auditor may see of it, and whether it is whole."""

from collections.abc import Iterator
from datetime import date, datetime, time, timedelta
from typing import Any

from django.db.models import QuerySet
from django.utils import timezone

from vangrail.decisions import chain
from vangrail.web.audit.chains import CHAINS, Name, passes
from vangrail.web.audit.models import Entry, Head

BATCH = 2000
"""Rows that are in memory at a time while the chain is read."""


def head() -> Head:
    """Return the end of the common chain; an empty chain has one too."""
    return Head.objects.filter(pk=1).first() or Head()


def entries(
    *, area: str = "", actor: str = "", subject: str = "", since: date | None = None, until: date | None = None
) -> QuerySet[Entry]:
    """Return the entries of an app, by somebody, about something, between two days (both included), newest first."""
    found = Entry.objects.order_by("-seq").select_related("payload")
    if area:
        # By name, so that the index over kinds and numbers answers, however rare they are.
        found = found.filter(kind__in=_kinds(area))
    if actor:
        found = found.filter(payload__actor=actor)
    if subject:
        found = found.filter(payload__subject=subject)
    if since:
        found = found.filter(at__gte=_midnight(since))
    if until:
        found = found.filter(at__lt=_midnight(until + timedelta(days=1)))
    return found


def _kinds(area: str) -> list[str]:
    """Return the kinds of an area that there are, found by leaps through the index."""
    found, last = [], f"{area}."
    while (last := _next_kind(last)).startswith(f"{area}."):
        found.append(last)
    return found


def _next_kind(last: str) -> str:
    return Entry.objects.filter(kind__gt=last).order_by("kind").values_list("kind", flat=True).first() or ""


def _midnight(day: date) -> datetime:
    return timezone.make_aware(datetime.combine(day, time.min))


def verify(after: chain.Head | None = None, kept: chain.Head | None = None, *, of: Name = "common") -> chain.Finding:
    """Read a whole chain, or what comes after a trusted head, in constant memory, and say whether it is intact.

    Its end must be the one that the database keeps beside it (`added`: entries stand behind it); `kept` is one that was mailed
    or printed earlier. Others may write meanwhile.
    """
    before, first = _end(of), after.seq if after else 0
    found = chain.verify(
        stream(first, of=of), after, [*([before] if before.seq > first else []), *([kept] if kept else [])]
    )
    now = _end(of)
    if found.intact and found.head.seq > max(now.seq, first):
        return chain.Finding(found.head, now.seq + 1, "added", found.erased)
    if found.intact and now.seq < first:
        return chain.Finding(found.head, now.seq + 1, "cut", found.erased)
    return found


def verify_closed(night: str = "") -> chain.Finding:
    """Read the whole closed chain and say whether it is intact; `night` is a digest of it that left this machine earlier."""
    kept = passes(night) if night else None
    if night and kept is None:
        return chain.Finding(chain.Head(), 1, "kept")
    return verify(kept=kept, of="closed")


def stream(after: int = 0, *, of: Name = "common") -> Iterator[tuple[chain.Entry, chain.Payload | None]]:
    """Yield the entries of a chain behind a number, in their order, each with what was said or None where that was erased."""
    rows: QuerySet[Any, Any] = CHAINS[of].entry.objects.filter(seq__gt=after).order_by("seq").values_list(
        "seq", "at", "kind", "said_digest", "previous", "digest",
        "payload__salt", "payload__actor", "payload__subject", "payload__said",
    )  # fmt: skip
    for seq, at, kind, said_digest, previous, digest, salt, actor, subject, said in rows.iterator(chunk_size=BATCH):
        entry = chain.Entry(seq, at, kind, said_digest, previous, digest)
        yield entry, None if salt is None else chain.Payload(salt, actor, subject, said)


def _end(of: Name) -> chain.Head:
    """Return the end that the database keeps beside a chain."""
    found = CHAINS[of].heads.filter(pk=1).first()
    return chain.Head(found.seq, found.digest) if found else chain.Head()
