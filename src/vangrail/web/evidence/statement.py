"""What the company says in public: it does not search for anybody. The words are in `statement.toml`."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any, Final

import tomli
from django.utils.translation import gettext as _

from vangrail.web.ui.languages import page_language

FILE: Final = Path(__file__).with_name("statement.toml")


@dataclass(frozen=True, slots=True)
class Statement:
    """Its title, what it promises, each promise with how the product keeps it, and whom to tell when somebody breaks it."""

    title: str
    lead: str
    lines: Sequence[tuple[str, str]]
    end: str


def statement(company: str) -> Statement:
    """Return the statement in the language of the page."""
    said, language = _read(), page_language()
    lines = [(row[language], row[f"because_{language}"]) for row in said["line"]]
    lead = said["lead"][language].format(company=company or _("This company"))
    return Statement(said["title"][language], lead, lines, said["end"][language])


@lru_cache(maxsize=1)
def _read() -> Mapping[str, Any]:
    return tomli.loads(FILE.read_text("utf-8"))
