"""Tip sheets on passwords, second factors and devices, from `library/register/tips.toml`."""

from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import Any

import tomli

from vangrail.source.data import library, said


@dataclass(frozen=True, slots=True)
class Sheet:
    """A tip sheet in one language: for the company's accounts, and for one's own. `sources` were read on `reviewed`."""

    id: str
    title: str
    lead: str
    brand: tuple[str, ...]
    own: tuple[str, ...]
    sources: tuple[str, ...]
    reviewed: date


@cache
def sheets(language: str) -> tuple[Sheet, ...]:
    """Return every tip sheet in a shipped language, or in its nearest relative."""
    return tuple(_sheet(row, language) for row in _rows())


@cache
def _rows() -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = tomli.loads(library().joinpath("register", "tips.toml").read_text("utf-8"))["sheet"]
    return found


def _sheet(row: dict[str, Any], language: str) -> Sheet:
    words = {name: said(row[name], language) for name in ("title", "lead", "brand", "own")}
    return Sheet(
        row["id"],
        words["title"],
        words["lead"],
        tuple(words["brand"]),
        tuple(words["own"]),
        tuple(row["sources"]),
        row["reviewed"],
    )
