"""What is wrong with a file, in the language of the reader.

The core names a problem in English, in two halves: what was wanted and what was found. Here each half is looked up phrase by
phrase in `library/messages/problems.toml`. Names, values and what the system or a library says stay as they are.
"""

import re
from functools import cache
from typing import Any, Final

import tomli

from vangrail.errors import Problem
from vangrail.source.data import library

_SLOT: Final = "{}"
_LIST: Final = re.compile(r'(?:"[^"]*"|[^\s,"]+)(?:, (?:"[^"]*"|[^\s,"]+))* or (?:"[^"]*"|\S+)')
"""Names in a row, such as `green, amber or red`."""

_OR: Final = {"nl": "of", "es": "o"}


@cache
def phrases() -> dict[str, Any]:
    """Return `library/messages/problems.toml`: the frame of a line, and every phrase by language."""
    return tomli.loads(library().joinpath("messages", "problems.toml").read_text("utf-8"))


@cache
def _phrases() -> tuple[tuple[re.Pattern[str], dict[str, Any]], ...]:
    """Return every phrase as a pattern, those with the most fixed letters first."""
    rows = sorted(phrases()["phrase"], key=lambda row: -len(row["en"].replace(_SLOT, "")))
    return tuple((re.compile("(.+?)".join(map(re.escape, row["en"].split(_SLOT))), re.DOTALL), row) for row in rows)


def worded(text: str, lang: str) -> str:
    """Return one half of a problem in a language; what no phrase knows stays as it is."""
    for pattern, row in _phrases():
        if match := pattern.fullmatch(text):
            return str(row[lang]).format(*(worded(part, lang) for part in match.groups()))
    return text.replace(" or ", f" {_OR[lang]} ") if _LIST.fullmatch(text) else text


def problem_line(problem: Problem, lang: str) -> str:
    """Return in a language where something is wrong, what was wanted there and what was found."""
    if lang == "en":
        return str(problem)
    place = problem.file if problem.line is None else f"{problem.file}:{problem.line}"
    frame = phrases()["frame"]["line"][lang]
    parts = {"wanted": worded(problem.wanted, lang), "found": worded(problem.found, lang)}
    return str(frame).format(place=f"{place}: {problem.key}:" if problem.key else f"{place}:", **parts)
