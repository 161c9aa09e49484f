"""The data files that ship inside the package, read once."""

import re
from collections.abc import Mapping
from functools import cache, lru_cache
from importlib.resources import files
from importlib.resources.abc import Traversable
from typing import Any

import tomli

from vangrail.languages import choose


def library() -> Traversable:
    """Return the folder of shipped content."""
    return files("vangrail").joinpath("library")


@lru_cache(maxsize=32)
def table(name: str) -> dict[str, Any]:
    """Return a table of `library/interview/`, by its name without `.toml`. Nobody may change what it returns."""
    return tomli.loads(library().joinpath("interview", f"{name}.toml").read_text("utf-8"))


def said(texts: Mapping[str, Any], language: str) -> Any:
    """Return the entry of a language-to-text table in the language, or in its nearest relative there."""
    return texts[choose(language, texts)]


@cache
def hour_words() -> tuple[str, dict[str, str]]:
    """Return every word for days and hours as one alternative of a pattern, the longest first, and what each means."""
    names: dict[str, str] = {}
    for key, row in table("words")["hours"].items():
        for entries in row.values():
            for entry in entries:
                names.setdefault(entry.casefold(), key)
    return f"(?:{'|'.join(re.escape(name) for name in sorted(names, key=len, reverse=True))})", names
