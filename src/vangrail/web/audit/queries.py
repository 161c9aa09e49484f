"""Reading the chain: what an auditor may see of it, and whether it is whole."""

from collections.abc import Iterator
from datetime import date
from typing import Any

from django.db.models import QuerySet

from vangrail.decisions import chain
from vangrail.web.audit.models import Entry, Head

BATCH = 2000
"""Rows that are in memory at a time while the chain is read."""


def head() -> Head:
    """Return the end of the chain; an empty chain has one too."""
    return Head.objects.filter(pk=1).first() or Head()


def entries(
    *, area: str = "", actor: str = "", subject: str = "", since: date | None = None, until: date | None = None
) -> QuerySet[Entry]:
    """Return the entries of an app, by somebody, about something, between two days (both included), newest first."""
    found = Entry.objects.order_by("-seq").select_related("payload")
    if area:
        found = found.filter(kind__startswith=f"{area}.")
    if actor:
        found = found.filter(payload__actor=actor)
    if subject:
        found = found.filter(payload__subject=subject)
    if since:
        found = found.filter(at__date__gte=since)
    if until:
        found = found.filter(at__date__lte=until)
    return found


def verify(after: chain.Head | None = None, kept: chain.Head | None = None) -> chain.Finding:
    """Read the whole chain, or what comes after a trusted head, in constant memory, and say whether it is intact.

    Its end must be the one that the database keeps beside it; `kept` is one that was mailed or printed earlier.
    """
    beside = head()
    found = chain.verify(stream(after.seq if after else 0), after, kept)
    if found.intact and found.head.seq < beside.seq:
        return chain.Finding(found.head, found.head.seq + 1, "cut", found.erased)
    return found


def stream(after: int = 0) -> Iterator[tuple[chain.Entry, chain.Payload | None]]:
    """Yield the entries behind a number, in their order, each with what was said or None where that was erased."""
    rows: QuerySet[Entry, Any] = Entry.objects.filter(seq__gt=after).order_by("seq").values_list(
        "seq", "at", "kind", "said_digest", "previous", "digest",
        "payload__salt", "payload__actor", "payload__subject", "payload__said",
    )  # fmt: skip
    for seq, at, kind, said_digest, previous, _, salt, actor, subject, said in rows.iterator(chunk_size=BATCH):
        entry = chain.Entry(seq, at, kind, said_digest, previous)
        yield entry, None if salt is None else chain.Payload(salt, actor, subject, said)
