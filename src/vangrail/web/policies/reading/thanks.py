"""Whom the list of changes thanks: those whose suggestion was taken, as the app that knows of suggestions tells it."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from vangrail.web.policies.models import Version


@dataclass(frozen=True, slots=True)
class Thanks:
    """One suggestion that was taken: about which clause, its words and their language, and who wants to be named."""

    clause: str
    text: str
    language: str
    names: tuple[str, ...] = ()


THANKS: Final[list[Callable[[Version, Version], list[Thanks]]]] = []
"""Asked for what was taken between two versions; the app that keeps suggestions adds its answer here."""


def thanks(old: Version, new: Version, clauses: set[str]) -> list[Thanks]:
    """Return what was taken between two versions about these clauses."""
    return [each for ask in THANKS for each in ask(old, new) if each.clause in clauses]
