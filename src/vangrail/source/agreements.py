"""What somebody and their manager may agree on about social media in working time, from `library/interview/agreements.toml`."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from typing import Any

from vangrail.source.data import said, table


@dataclass(frozen=True, slots=True)
class Moment:
    """A moment in working time. `unsafe_for` names the kinds of work for which nobody can agree on it."""

    id: str
    unsafe_for: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of work, and the moments from which an agreement starts."""

    id: str
    moments: tuple[str, ...]


@cache
def moments() -> tuple[Moment, ...]:
    """Return every moment there is."""
    return tuple(Moment(row["id"], tuple(row["unsafe_for"])) for row in table("agreements")["moment"])


@cache
def kinds() -> tuple[Kind, ...]:
    """Return every kind of work there is."""
    return tuple(Kind(row["id"], tuple(row["moments"])) for row in table("agreements")["kind"])


def safety(language: str) -> tuple[str, ...]:
    """Return what no agreement can change, in a shipped language."""
    return tuple(said(_words(row), language) for row in table("agreements")["safety"])


def name_of(part: str, name: str, language: str) -> str:
    """Return what a `moment` or a `kind` is called in a shipped language.

    Raises:
        KeyError: there is none of that name.
    """
    rows = {row["id"]: row for row in table("agreements")[part]}
    return str(said(_words(rows[name]), language))


def unsafe(kind: str, chosen: Iterable[str]) -> tuple[str, ...]:
    """Return those of the chosen moments on which nobody can agree for this kind of work."""
    barred = {moment.id for moment in moments() if kind in moment.unsafe_for}
    return tuple(moment for moment in chosen if moment in barred)


def _words(row: dict[str, Any]) -> dict[str, str]:
    return {language: row[language] for language in ("en", "nl", "es")}
