"""An append-only chain of what happened, which still verifies after the personal part of an entry was erased.

An entry holds a salted digest of what was said, never what was said itself. The payload and its salt stand beside it; both can be
erased when their time has come. A later entry names what was erased, so that a gap is either told or a fault.
"""

import hashlib
import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any, Final

ERASED: Final = "audit.erased"
"""The kind of an entry that names, in `said["entries"]`, the numbers of the entries whose payload was erased with it."""

ORIGIN: Final = "0" * 64
"""What stands before the first entry."""

_MODULUS: Final = 2**256


@dataclass(frozen=True, slots=True)
class Entry:
    """One thing that happened. `seq` counts from 1; `said` and `prev` are 64 hexadecimal digits; `at` carries its time zone."""

    seq: int
    at: datetime
    kind: str
    said: str
    prev: str

    @property
    def digest(self) -> str:
        """The SHA-256 of the whole entry, which the next one holds as `prev`."""
        # Times are written in one zone to the microsecond: a database may give them back in another one.
        at = self.at.astimezone(UTC).isoformat(timespec="microseconds")
        return hashlib.sha256("\n".join((str(self.seq), at, self.kind, self.said, self.prev)).encode()).hexdigest()


@dataclass(frozen=True, slots=True)
class Payload:
    """Who did something (`actor`), to what (`subject`), and what was said; `salt` is random, so that nobody can guess it back.

    `said` holds plain values: text, whole numbers, true and false, lists and tables of them. Other numbers are not the same text on
    every machine.
    """

    salt: str
    actor: str
    subject: str
    said: Mapping[str, Any]

    @property
    def seal(self) -> str:
        """The digest that the entry holds: SHA-256 over the salt and the canonical JSON."""
        whole = {"actor": self.actor, "subject": self.subject, "said": self.said}
        text = json.dumps(whole, ensure_ascii=False, sort_keys=True, separators=(",", ":"), allow_nan=False)
        return hashlib.sha256(f"{self.salt}\n{text}".encode()).hexdigest()


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


def verify(
    stream: Iterable[tuple[Entry, Payload | None]], after: Head | None = None, kept: Head | None = None
) -> Finding:
    """Read entries in the order of their numbers, each with its payload or None where it was erased, in constant memory.

    With `after` the stream starts behind a head that somebody trusts. What was erased before it cannot be weighed against what was
    told, so then `untold` stays False. `kept` is a head that was mailed or printed: the chain must pass through it. The codes of
    `why` are `number` (one is missing or doubled), `link` (it does not follow the one before it), `payload` (what was said is not
    what was sealed), `kept` (it is not the one that was kept) and `cut` (the chain ends before it).
    """
    head = after or Head()
    gone = told = erased = 0
    for entry, payload in stream:
        if why := _fault(head, entry, payload, kept):
            return Finding(head, entry.seq, why, erased)
        head = Head(entry.seq, entry.digest)
        if payload is None:
            erased += 1
            gone = (gone + _mark(entry.seq)) % _MODULUS
        elif entry.kind == ERASED:
            told = (told + sum(map(_mark, erased_by(payload)))) % _MODULUS
    if kept and head.seq < kept.seq:
        return Finding(head, head.seq + 1, "cut", erased)
    return Finding(head, erased=erased, untold=after is None and gone != told)


def erased_by(payload: Payload) -> Iterator[int]:
    """Yield the numbers of the entries that an entry of the kind `ERASED` names."""
    return (int(number) for number in payload.said.get("entries", ()))


def _fault(head: Head, entry: Entry, payload: Payload | None, kept: Head | None) -> str:
    if entry.seq != head.seq + 1:
        return "number"
    if entry.prev != head.digest:
        return "link"
    if payload is not None and payload.seal != entry.said:
        return "payload"
    return "kept" if kept and entry.seq == kept.seq and entry.digest != kept.digest else ""


def _mark(seq: int) -> int:
    """Return a number for a set to be added up from: equal sums mean equal sets, whatever their size and order."""
    return int.from_bytes(hashlib.sha256(str(seq).encode()).digest())
