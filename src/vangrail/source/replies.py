"""The library's situations and replies as one value, read once a process."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources.abc import Traversable
from typing import Final, TypeVar

from pydantic import BaseModel

from vangrail.errors import PolicyError, Problem
from vangrail.source.clause_folder import read_bytes
from vangrail.source.data import library
from vangrail.source.page_parts import once
from vangrail.source.reply_forms import (
    Card,
    Cards,
    Exits,
    Placeholder,
    Placeholders,
    Replies,
    Reply,
    Situation,
    faults,
)
from vangrail.source.toml import read_toml, validate

FormT = TypeVar("FormT", bound=BaseModel)

SLOTS: Final = "placeholders"
"""The file beside the replies that says what may stand between braces."""


@dataclass(frozen=True)
class Catalogue:
    """What is known about answering: situations by id in their order, replies by situation, and the rest."""

    situations: Mapping[str, Situation]
    replies: Mapping[str, tuple[Reply, ...]]
    placeholders: Mapping[str, Placeholder]
    exits: Exits
    cards: Mapping[str, tuple[Card, ...]]

    def situation_of(self, reply: str) -> str | None:
        """Return the situation that a reply belongs to."""
        return next((name for name, found in self.replies.items() if any(each.id == reply for each in found)), None)


@lru_cache(maxsize=1)
def load_catalogue() -> Catalogue:
    """Return the shipped catalogue. It is a value: nobody may change it.

    Raises:
        PolicyError: with every problem of every file, which the project's own tests see first.
    """
    return read_catalogue(library())


def read_catalogue(folder: Traversable) -> Catalogue:
    """Read situations, replies, exits and links below a folder.

    Raises:
        PolicyError: with every problem of every file.
        ValueError: files do not fit together: a reply of no situation, a placeholder that is not there, an id used twice.
    """
    problems: list[Problem] = []
    situations = _all(folder, "situations", Situation, problems)
    slots = _one(folder, "replies", SLOTS, Placeholders, problems)
    replies = {
        name: found.replies for name, found in _all(folder, "replies", Replies, problems, leave=(SLOTS,)).items()
    }
    exits = _one(folder, "exits", "exits", Exits, problems)
    cards = {name: found.cards for name, found in _all(folder, "links", Cards, problems).items()}
    if problems or slots is None or exits is None:
        raise PolicyError(problems)
    known = {each.id: each for each in slots.placeholders}
    _fit(situations, replies, known)
    once("link card", [card.id for found in cards.values() for card in found])
    order = sorted(situations.items(), key=lambda item: item[1].order)
    return Catalogue(dict(order), {name: replies.get(name, ()) for name, _ in order}, known, exits, cards)


def _fit(
    situations: Mapping[str, Situation], replies: Mapping[str, tuple[Reply, ...]], known: dict[str, Placeholder]
) -> None:
    """Refuse files that do not fit together."""
    wrong = [f"{name}: replies of no situation" for name in replies if name not in situations]
    for name, found in replies.items():
        wrong += faults(name, found, known)
    if wrong:
        raise ValueError("; ".join(wrong))
    once("reply", [reply.id for found in replies.values() for reply in found])


def _all(
    folder: Traversable, place: str, form: type[FormT], problems: list[Problem], leave: tuple[str, ...] = ()
) -> dict[str, FormT]:
    names = sorted(each.name.removesuffix(".toml") for each in folder.joinpath(place).iterdir())
    read = {name: _one(folder, place, name, form, problems) for name in names if name not in leave}
    return {name: found for name, found in read.items() if found is not None}


def _one(folder: Traversable, place: str, name: str, form: type[FormT], problems: list[Problem]) -> FormT | None:
    where = f"library/{place}/{name}.toml"
    raw = read_bytes(folder.joinpath(place, f"{name}.toml"), where, problems)
    file = None if raw is None else read_toml(raw, where, problems)
    return None if file is None else validate(form, file, problems)
