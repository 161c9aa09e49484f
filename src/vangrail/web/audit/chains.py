"""The chains there are: the common one, and a closed one that tells of what only few may know of.

Both have the same form, guards and pure functions. Nothing that shows the common chain shows the closed one: neither its entries
nor their kinds nor how many there are. What leaves this machine of it is the digest of a night: the program adds one entry every
night, whatever happened, so that a digest that differs from yesterday's says nothing.
"""

from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final, Literal

from django.db.models import QuerySet

from vangrail.decisions.chain import Head as Reached
from vangrail.web.audit.models import ClosedEntry, ClosedHead, ClosedPayload, Entry, Head, Payload

Name = Literal["common", "closed"]

NIGHT: Final = "closed.night"
"""The kind of the entry that the program adds to the closed chain every night."""

CLOSED_AREAS: Final[set[str]] = {"closed"}
"""Parts of the product that write to the closed chain alone, each named when the site starts; pages of records leave them out."""


@dataclass(frozen=True, slots=True)
class Chain:
    """The tables of a chain. The models of both have the same fields."""

    entry: type[Any]
    payload: type[Any]
    head: type[Any]

    @property
    def heads(self) -> "QuerySet[Any]":
        """The one row that is its end."""
        found: QuerySet[Any] = self.head._default_manager.all()  # noqa: SLF001 -- Django's documented way
        return found


CHAINS: Final[dict[Name, Chain]] = {
    "common": Chain(Entry, Payload, Head),
    "closed": Chain(ClosedEntry, ClosedPayload, ClosedHead),
}


def night() -> str:
    """Return the digest of the closed chain at the end of its last night, the one thing of it that may be shown; else empty."""
    found = ClosedEntry.objects.filter(kind=NIGHT).order_by("-seq").values_list("digest", flat=True).first()
    return found or ""


def passes(digest: str) -> Reached | None:
    """Return the place in the closed chain that has this digest, or None: then its end was cut off, or it was written anew."""
    found = ClosedEntry.objects.filter(digest=digest).first()
    return Reached(found.seq, found.digest) if found else None


def midnight(at: datetime) -> datetime:
    """Return the beginning of the day of a moment: the closed chain keeps no more of when something happened."""
    return at.replace(hour=0, minute=0, second=0, microsecond=0)
