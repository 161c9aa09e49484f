"""What the parts of the common audit trail are called, and what their entries tell: `areas.toml` has the words."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Final

import tomli
from django.utils.translation import get_language

from vangrail.languages import choose
from vangrail.web.audit.kinds import areas

FILE: Final = Path(__file__).with_name("areas.toml")


@dataclass(frozen=True, slots=True)
class Area:
    """A part of the product that writes to the common chain: its code (`approvals`), its name, and what its entries tell."""

    code: str
    name: str
    tells: str


@lru_cache(maxsize=1)
def words() -> Mapping[str, Mapping[str, Mapping[str, str]]]:
    """Return name and tells of every part by language, read once."""
    return tomli.loads(FILE.read_text("utf-8"))


def area(code: str) -> Area:
    """Return a part in the language of the page; one that is known no more is called by its code."""
    found = words().get(code)
    if found is None:
        return Area(code, code, "")
    language = choose(get_language(), list(found["name"]))
    return Area(code, found["name"][language], found["tells"][language])


def named() -> list[Area]:
    """Return every part that writes to the common chain, by its name."""
    return sorted((area(code) for code in areas()), key=lambda each: each.name.casefold())
