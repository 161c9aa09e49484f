"""An append-only chain of what happened, which still verifies after the personal part of an entry was erased.

An entry holds a salted digest of what was said, never what was said itself. The payload and its salt stand beside it; both can be
erased when their time has come. A later entry names what was erased, so that a gap is either told or a fault.
"""

import hashlib
import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import cached_property
from typing import Any, Final

ERASED: Final = "audit.erased"
"""The kind of an entry that names, in `said["entries"]`, the numbers of the entries whose payload was erased with it."""

ORIGIN: Final = "0" * 64
"""What stands before the first entry."""

_MODULUS: Final = 2**256
# Made once: `json.dumps` makes one for every call, which is a third of the time of reading a long chain.
_canonical: Final = json.JSONEncoder(ensure_ascii=False, sort_keys=True, separators=(",", ":"), allow_nan=False).encode


@dataclass(frozen=True, slots=True)
class Entry:
    """One thing that happened. `seq` counts from 1; `said` and `prev` are 64 hexadecimal digits; `at` carries its time zone.

    `beside` is the digest that somebody keeps beside the entry, where they do: it must be the right one.
    """

    seq: int
    at: datetime
    kind: str
    said: str
    prev: str
    beside: str = ""

    @property
    def digest(self) -> str:
        """The SHA-256 of the whole entry, which the next one holds as `prev`."""
        # Times are written in one zone to the microsecond: a database may give them back in another one.
        at = (self.at if self.at.tzinfo is UTC else self.at.astimezone(UTC)).isoformat(timespec="microseconds")
        return hashlib.sha256("\n".join((str(self.seq), at, self.kind, self.said, self.prev)).encode()).hexdigest()


@dataclass(frozen=True)
class Payload:
    """Who did something (`actor`), to what (`subject`), and what was said; `salt` is random, so that nobody can guess it back.

    `said` holds plain values: text, whole numbers, true and false, lists and tables of them. Other numbers are not the same text on
    every machine.
    """

    salt: str
    actor: str
    subject: str
    said: Mapping[str, Any]

    @cached_property
    def canonical(self) -> str:
        """All but the salt as canonical JSON."""
        return _canonical({"actor": self.actor, "subject": self.subject, "said": self.said})

    @property
    def seal(self) -> str:
        """The digest that the entry holds: SHA-256 over the salt and the canonical JSON."""
        return hashlib.sha256(f"{self.salt}\n{self.canonical}".encode()).hexdigest()


@dataclass(frozen=True, slots=True)
class Head:
    """The end of a chain: the number and digest of its last entry. `Head()` is the end of an empty one."""

    seq: int = 0
    digest: str = ORIGIN

    def entry(self, kind: str, seal: str, at: datetime) -> Entry:
        """Return the entry that comes next. Its `at` must carry a time zone."""
        if at.tzinfo is None:
            message = f"a time with its time zone, found {at.isoformat()}"
            raise ValueError(message)
        return Entry(self.seq + 1, at, kind, seal, self.digest)


@dataclass(frozen=True, slots=True)
class Finding:
    """What reading a chain showed.

    `head` is the last entry up to which it is intact and `broken_at` the number of the first that does not follow, if any, with a
    code in `why`. `erased` counts payloads that are gone; `untold` says that they are not those that were told to be gone.
    """

    head: Head
    broken_at: int | None = None
    why: str = ""
    erased: int = 0
    untold: bool = False

    @property
    def intact(self) -> bool:
        """Whether nothing was changed, left out or silently erased."""
        return self.broken_at is None and not self.untold


class Look:
    """A look at a chain, entry by entry in the order of their numbers, in constant memory.

    With `after` it starts behind a head that somebody trusts. What was erased before it cannot be weighed against what was told, so
    then `untold` stays False. `kept` are heads that were mailed or printed: the chain must pass through them. The codes of `why`
    are `number` (one is missing or doubled), `link` (it does not follow the one before it), `payload` (what was said is not what
    was sealed), `digest` (the one beside it is not its own), `kept` (not the one that was kept) and `cut` (it ends before it).
    """

    def __init__(self, after: Head | None = None, kept: Iterable[Head] = ()) -> None:
        """Begin."""
        self._head, self._trusts, self._wanted = after or Head(), after is not None, _by_number(kept)
        self._broken_at, self._why = 0, ""
        self._gone = self._told = self._erased = 0

    def read(self, entry: Entry, payload: Payload | None) -> bool:
        """Read the next entry, with its payload or None where it was erased; return False when the chain is broken here."""
        digest = entry.digest
        why = _fault(self._head, entry, payload, digest)
        if not why and self._wanted.get(entry.seq, {digest}) != {digest}:
            why = "kept"
        if why:
            self._broken_at, self._why = entry.seq, why
            return False
        self._head = Head(entry.seq, digest)
        if payload is None:
            self._erased += 1
            self._gone = (self._gone + _mark(entry.seq)) % _MODULUS
        elif entry.kind == ERASED:
            self._told = (self._told + sum(map(_mark, erased_by(payload)))) % _MODULUS
        return True

    @property
    def finding(self) -> Finding:
        """What was found up to here."""
        if self._why:
            return Finding(self._head, self._broken_at, self._why, self._erased)
        if any(seq > self._head.seq for seq in self._wanted):
            return Finding(self._head, self._head.seq + 1, "cut", self._erased)
        return Finding(self._head, erased=self._erased, untold=not self._trusts and self._gone != self._told)


def verify(
    stream: Iterable[tuple[Entry, Payload | None]], after: Head | None = None, kept: Iterable[Head] = ()
) -> Finding:
    """Read a chain as `Look` does, up to its end or the first entry that does not follow."""
    look = Look(after, kept)
    for entry, payload in stream:
        if not look.read(entry, payload):
            break
    return look.finding


def erased_by(payload: Payload) -> Iterator[int]:
    """Yield the numbers of the entries that an entry of the kind `ERASED` names."""
    return (int(number) for number in payload.said.get("entries", ()))


def _by_number(kept: Iterable[Head]) -> dict[int, set[str]]:
    found: dict[int, set[str]] = {}
    for each in kept:
        found.setdefault(each.seq, set()).add(each.digest)
    found.pop(0, None)  # the end of an empty chain: every chain passes through it
    return found


def _fault(head: Head, entry: Entry, payload: Payload | None, digest: str) -> str:
    if entry.seq != head.seq + 1:
        return "number"
    if entry.prev != head.digest:
        return "link"
    if payload is not None and payload.seal != entry.said:
        return "payload"
    return "digest" if entry.beside and entry.beside != digest else ""


def _mark(seq: int) -> int:
    """Return a number for a set to be added up from: equal sums mean equal sets, whatever their size and order."""
    return int.from_bytes(hashlib.sha256(str(seq).encode()).digest())
