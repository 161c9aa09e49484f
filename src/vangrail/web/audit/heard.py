"""Hearing of what is written down: an app registers here, and is told inside the transaction that writes.

What it makes of it is then made together with the entry, or not at all. Of the closed chain nobody hears.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final


@dataclass(frozen=True, slots=True)
class Heard:
    """One entry: its number, kind and moment, and the name of what it is about (`drafts.draft:7`). Never what was said."""

    number: int
    kind: str
    at: datetime
    about: str


Listener = Callable[[Sequence[Heard]], None]

LISTENERS: Final[list[Listener]] = []
"""Who is told. A listener is quick, writes to its own tables only, and never raises: it would undo what was done."""


def listen(listener: Listener) -> Listener:
    """Tell this function of everything that is written down from now on."""
    if listener not in LISTENERS:
        LISTENERS.append(listener)
    return listener


def tell(entries: Sequence[Any], payloads: Sequence[Any]) -> None:
    """Tell everybody who listens of these entries, in their order."""
    if not LISTENERS:
        return
    heard = [
        Heard(entry.seq, entry.kind, entry.at, payload.subject)
        for entry, payload in zip(entries, payloads, strict=True)
    ]
    for listener in LISTENERS:
        listener(heard)
