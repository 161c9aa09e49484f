"""Handing over something that somebody saw, at an entrance: the app that takes it in stands higher and registers its way here."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final

from django import forms


@dataclass(frozen=True, slots=True)
class Handed:
    """What somebody gets for what they handed over: the code for how it ends, which desk looks at it, and by when."""

    code: str
    desk: str
    by: datetime


@dataclass(frozen=True, slots=True)
class Way:
    """How something is handed over.

    `is_open` tells whether anything can be handed over; `form` makes the form from what was sent and the files with it; `take`
    takes in what the form found, in a language.
    """

    is_open: Callable[[], bool]
    form: Callable[[Any, Any], forms.Form]
    take: Callable[[Mapping[str, Any], str], Handed]


_WAYS: Final[list[Way]] = []


def provide(way: Way) -> None:
    """Bring the way; the last one that was brought counts."""
    _WAYS[:] = [way]


def way() -> Way | None:
    """Return the way, where it is open."""
    return next((each for each in _WAYS if each.is_open()), None)
