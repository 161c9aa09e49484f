"""How long what was said in the records is kept: days by kind of entry, from `retention.toml` and the setting that changes them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from fnmatch import fnmatchcase
from pathlib import Path
from typing import Any, Final

import tomli
from django.conf import settings
from django.utils.translation import get_language

from vangrail.errors import UsageError
from vangrail.languages import SHIPPED, choose

FILE: Final = Path(__file__).with_name("retention.toml")
SETTING: Final = "VANGRAIL_RECORD_DAYS"
SIGNED: Final = "signatures.signed"
"""The kind that is kept as long as its person works here: its time begins when they leave."""


@dataclass(frozen=True, slots=True)
class Period:
    """For how many days something is kept, under a name, and what people call it by language.

    It is what entries of some kinds say, or without kinds the rows that the file of its name in `forgetting/` forgets.
    """

    name: str
    days: int
    kinds: tuple[str, ...]
    texts: Mapping[str, str]

    def __str__(self) -> str:
        """Return what it is about, in the language of the page."""
        return self.texts[choose(get_language(), list(self.texts))]

    def holds(self, kind: str) -> bool:
        """Tell whether entries of this kind are meant."""
        return any(fnmatchcase(kind, each) for each in self.kinds)


def periods(changed: Sequence[str] | None = None) -> Sequence[Period]:
    """Return every period, the first that fits a kind first. `changed` are `name=days`, from the setting where not given.

    Raises:
        UsageError: the setting names no period, or no number of days.
    """
    days = _changed(settings.OPTIONS[SETTING] if changed is None else changed)
    rows: list[dict[str, Any]] = tomli.loads(FILE.read_text("utf-8"))["period"]
    if unknown := sorted(days.keys() - {row["name"] for row in rows}):
        wanted = ", ".join(row["name"] for row in rows)
        message = f"setting {SETTING}: wanted {wanted}, found {unknown[0]!r}"
        raise UsageError(message, setting=SETTING)
    return [
        Period(
            row["name"],
            days.get(row["name"], row["days"]),
            tuple(row.get("kinds", ())),
            {language: row[language] for language in SHIPPED},
        )
        for row in rows
    ]


def period_of(kind: str, among: Sequence[Period]) -> Period:
    """Return the period that holds for a kind of entry."""
    return next(period for period in among if period.holds(kind))


def _changed(given: Sequence[str]) -> dict[str, int]:
    found = {}
    for each in given:
        name, _, days = each.partition("=")
        if not days.strip().isdecimal() or int(days) < 1:
            message = f"setting {SETTING}: wanted a name and days, such as visits=90, found {each!r}"
            raise UsageError(message, setting=SETTING)
        found[name.strip()] = int(days)
    return found
