"""What a lane gives: how much waits, and each thing with who has it and until when."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from django.utils.translation import gettext_lazy as _

from vangrail.web.desk.look import Look

CAP: Final = 1_000
"""Beyond this a count says so: nobody works through more, and counting a million rows takes its time."""

KEYS: Final = {"c": _("take it"), "a": _("approve or refuse"), "r": _("answer")}
"""The keys that act on what is chosen, and what they do."""


@dataclass(frozen=True, slots=True)
class Verb:
    """Something to do with it: the words on the button, where it leads, its key, and whether it changes something at once."""

    label: object
    url: str
    key: str = ""
    post: bool = False
    kind: str = "quiet"


@dataclass(frozen=True, slots=True)
class Item:
    """One thing that waits. `key` is its id on the page; `until` is when it is due; `holder` has it, empty while nobody does.

    `words` are its own first words, in `language`; `about` says in short what it belongs to, such as an account and a topic.
    """

    lane: str
    key: str
    title: str
    url: str
    until: datetime | None
    at: datetime
    holder: str = ""
    is_mine: bool = False
    words: str = ""
    language: str = ""
    about: tuple[str, ...] = ()
    alarm: object = ""
    verbs: tuple[Verb, ...] = ()

    @property
    def is_late(self) -> bool:
        """Whether its time is over."""
        return self.until is not None and self.until < self.at

    @property
    def order(self) -> tuple[bool, float, str]:
        """What is due first comes first; what has no time comes last."""
        return (self.until is None, self.until.timestamp() if self.until else 0, self.key)


@dataclass(frozen=True, slots=True)
class Counts:
    """How much waits in a lane, and how much of it is late."""

    waiting: int = 0
    late: int = 0

    @property
    def words(self) -> str:
        """How much waits, as people write it."""
        return f"{CAP:,}+".replace(",", "\u202f") if self.waiting > CAP else str(self.waiting)

    @property
    def late_words(self) -> str:
        """How much is late, as people write it."""
        return f"{CAP:,}+".replace(",", "\u202f") if self.late > CAP else str(self.late)


@dataclass(frozen=True, slots=True)
class Lane:
    """One kind of what waits: its name in addresses and on the page, who sees it, and where its numbers come from."""

    name: str
    label: object
    count: Callable[[Look], Counts]
    first: Callable[[Look, int], list[Item]]
    """Gives at most so many, those that are due first."""
    permission: str = "desk.board"
