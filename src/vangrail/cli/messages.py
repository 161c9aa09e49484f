"""What the tool says to people, in every shipped language. The sentences are data: `library/messages/`.

A sentence is found by its key. One that depends on a number is a list of two: for one, and for any other number.
"""

import os
import sys
from collections.abc import Mapping, Sequence
from functools import cache
from importlib.resources import files
from typing import Any, Final

import tomli

from vangrail.languages import SHIPPED

OPTION: Final = "--lang"
VARIABLE: Final = "VANGRAIL_LANG"
_LOCALES: Final = ("LC_ALL", "LC_MESSAGES", "LANG")

_chosen: list[str] = ["en"]


def language() -> str:
    """Return the language that the tool speaks at this moment."""
    return _chosen[0]


def speak(code: str) -> None:
    """Speak this shipped language from now on."""
    _chosen[0] = code


def without_language(words: Sequence[str]) -> tuple[list[str], str | None]:
    """Return a command's words without `--lang` and its value, and that value. What stands after `--` is left alone."""
    kept: list[str] = []
    found: str | None = None
    left = iter(words)
    for word in left:
        name, sign, value = word.partition("=")
        if word == "--":
            kept.append(word)
            break
        if name == OPTION:
            found = value if sign else next(left, "")
        else:
            kept.append(word)
    return [*kept, *left], found


def chosen(said: str | None, environment: Mapping[str, str] = os.environ) -> str:
    """Return the language to speak: the one that somebody said, else that of the environment, else English."""
    if said in SHIPPED:
        return str(said)
    for name in (VARIABLE, *_LOCALES):
        if given := environment.get(name):
            code = given[:2].lower()
            return code if code in SHIPPED else SHIPPED[0]
    return SHIPPED[0]


@cache
def catalogue(name: str) -> dict[str, Any]:
    """Return the sentences of a file in `library/messages/`, as nested tables of language to sentence."""
    table = files("vangrail").joinpath("library", "messages", f"{name}.toml").read_bytes()
    return tomli.loads(table.decode())


def say(key: str, *, lang: str | None = None, catalogue_name: str = "cli", **data: Any) -> str:
    """Return the sentence of a key, filled. `count` among the data chooses between one and many.

    Raises:
        KeyError: there is no such sentence.
    """
    found: Any = catalogue(catalogue_name)
    for part in key.split("."):
        found = found[part]
    sentence = found[lang or language()]
    if isinstance(sentence, list):
        sentence = sentence[0 if data.get("count") == 1 else 1]
    return sentence.format(**data) if data else str(sentence)


def number(value: float, lang: str | None = None) -> str:
    """Return a whole number as people write it: 12,000 in English, 12.000 in Dutch and Spanish."""
    text = f"{value:,.0f}"
    return text if (lang or language()) == "en" else text.replace(",", ".")


def width(default: int = 80, most: int = 100) -> int:
    """Return how many characters a line of text may have: the terminal's width, at most `most`.

    It is `default` where there is no terminal, or one that says it has no columns, as some build systems and editors do.
    """
    try:
        found = os.get_terminal_size(sys.stdout.fileno()).columns
    except (OSError, ValueError):
        found = int(os.environ["COLUMNS"]) if os.environ.get("COLUMNS", "").isdigit() else default
    return max(30, min(found or default, most))
