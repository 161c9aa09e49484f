"""The data files that ship inside the package, read once."""

from collections.abc import Mapping
from functools import lru_cache
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
