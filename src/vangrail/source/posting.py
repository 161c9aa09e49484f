"""What a post may have at each platform, and how it counts there: from `library/interview/posting.toml`."""

from dataclasses import dataclass, field
from datetime import date
from functools import cache
from typing import Literal

from vangrail.languages import SHIPPED
from vangrail.source.data import said, table

Way = Literal["graphemes", "weighted", "mastodon", "utf16", "bytes"]
"""How a platform counts."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    """What a platform takes. Numbers are the most there may be, None where it states none.

    `link` is what every link counts as; `bytes` bounds the text as UTF-8 beside its length, `picture_bytes` and `picture_pixels`
    (width times height) each picture; `refused` are signs it does not take; `needs` is "picture" or "video" where a text alone is
    no post; `dead_links` says that nobody can follow a link in it. `verified` is the day on which `source` was read, `official`
    whether it is the platform's.
    """

    platform: str
    most: int
    way: Way
    verified: date
    source: str
    official: bool
    link: int | None = None
    bytes: int | None = None
    hashtags: int | None = None
    mentions: int | None = None
    pictures: int | None = None
    picture_bytes: int | None = None
    picture_pixels: int | None = None
    alt: int | None = None
    refused: str = ""
    needs: str = ""
    dead_links: bool = False
    note: dict[str, str] = field(default_factory=dict)

    def note_in(self, language: str) -> str:
        """Return what else is to be known, in a language; empty where there is nothing."""
        return str(said(self.note, language)) if self.note else ""


@cache
def posting() -> dict[str, Limits]:
    """Return what each platform takes, by its name."""
    found = {name: Limits(platform=name, **row) for name, row in table("posting").items()}
    for limits in found.values():
        if limits.note and set(limits.note) != set(SHIPPED):
            message = f"posting.toml: {limits.platform}: wanted a note in {', '.join(SHIPPED)}, found {', '.join(limits.note)}"
            raise ValueError(message)
    return found
