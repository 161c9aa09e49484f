"""What a source gives: one thing that somebody said. It lives in memory; only its kept form, without an author, is written down."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from hashlib import sha256
from typing import Any, Final
from urllib.parse import urlsplit

from django.utils.dateparse import parse_datetime

from vangrail.web.mentions.authors import author_of, key_of

LONGEST: Final = 5_000
"""Characters of a post that are kept; what is longer can be read where it stands."""

_FUTURE: Final = timedelta(hours=1)
_FIRST: Final = datetime(1971, 1, 1, tzinfo=UTC)
"""Before anybody said anything here; an older time is the slip of a program, and the oldest of all have no place in UTC."""

_YES: Final = frozenset({"true", "yes", "1"})
"""How a row says that it was written to the company; anything else says that it was not, so that no slip opens the door."""

_STEPS: Final = (1, 100, 1_000, 10_000)


@dataclass(frozen=True, slots=True)
class Item:
    """Something that somebody said. `author` is never kept; `number` is what its source calls it; `readers` become a step.

    `to_us` says that it was written to the company itself: then it need not name it.
    """

    text: str
    address: str = ""
    author: str = field(default="", repr=False)
    said_at: datetime | None = None
    readers: int | None = None
    language: str = ""
    number: str = ""
    to_us: bool = False

    def authors(self) -> list[str]:
        """Return the keyed digests under which its author may have asked to be left out."""
        names = dict.fromkeys(author_of(each) for each in (self.author, self.address) if each)
        return [key_of(name) for name in names if name]

    def kept(self, source: int, at: datetime) -> dict[str, Any]:
        """Return what is written down of it."""
        said = min(max(self.said_at or at, _FIRST), at + _FUTURE)
        address = self.address.strip() if is_address(self.address.strip()) else ""
        same = f"{source} {self.number}" if self.number and not address else address or f"{source} {self.text}"
        return {
            "text": _whole(" ".join(self.text.split()))[:LONGEST],
            "address": address[:1000],
            "authors": self.authors(),
            "said_at": said.astimezone(UTC).isoformat(),
            "reach": reach_of(self.readers),
            "language": self.language[:2].lower()
            if self.language[:2].isascii() and self.language[:2].isalpha()
            else "",
            "identity": sha256(same.encode("utf-8", "replace")).hexdigest()[:32],
        }


def _whole(text: str) -> str:
    """Return a text that every database keeps: without zeros, and with a question mark for half a sign."""
    return text.replace("\0", "").encode("utf-8", "replace").decode()


def reach_of(readers: int | None) -> int:
    """Return how many people may read something as a step: 0 not known, 1 a few, 2 hundreds, 3 thousands, 4 very many."""
    return sum(readers >= step for step in _STEPS) if readers and readers > 0 else 0


def is_address(text: str) -> bool:
    """Return whether a text is an address of the web that a page may link to."""
    try:
        parts = urlsplit(text)
    except ValueError:
        return False
    return parts.scheme in {"http", "https"} and bool(parts.hostname) and len(text) <= 1000 and text.isprintable()


def moment(text: str) -> datetime | None:
    """Return the time that a text names, in UTC where it says no zone; nothing for the 30th of February."""
    try:
        said = parse_datetime(text)
    except ValueError:
        return None
    return said.replace(tzinfo=said.tzinfo or UTC) if said else None


def from_table(row: Mapping[str, Any]) -> Item | None:
    """Return the item of a row, by the names `text`, `url`, `author`, `at`, `readers`, `language`, `id`, `to_us`."""
    text = str(row.get("text") or "").strip()
    if not text:
        return None
    readers = str(row.get("readers") or "").strip()
    return Item(
        text=text,
        address=str(row.get("url") or "").strip(),
        author=str(row.get("author") or "").strip(),
        said_at=moment(str(row.get("at") or "").strip().replace(" ", "T", 1)),
        readers=int(readers) if readers.isdecimal() and len(readers) < 12 else None,
        language=str(row.get("language") or "").strip()[:2],
        number=str(row.get("id") or "").strip()[:200],
        to_us=str(row.get("to_us") or "").strip().casefold() in _YES,
    )
