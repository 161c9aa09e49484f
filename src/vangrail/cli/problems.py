"""What is wrong with a file, in the language of the reader.

The core names a problem in English, in two halves: what was wanted and what was found. Here each half is looked up phrase by
phrase in `library/messages/problems.toml`. Names, values and what the system or a library says stay as they are.
"""

import re
from functools import cache
from typing import Any, Final

from vangrail.cli.messages import catalogue, language
from vangrail.errors import Problem

_SLOT: Final = "{}"
_LIST: Final = re.compile(r'(?:"[^"]*"|[^\s,"]+)(?:, (?:"[^"]*"|[^\s,"]+))* or (?:"[^"]*"|\S+)')
"""Names in a row, such as `green, amber or red`."""

_OR: Final = {"nl": "of", "es": "o"}


@cache
def _phrases() -> tuple[tuple[re.Pattern[str], dict[str, Any]], ...]:
    """Return every phrase as a pattern, those with the most fixed letters first."""
    rows = sorted(catalogue("problems")["phrase"], key=lambda row: -len(row["en"].replace(_SLOT, "")))
    return tuple((re.compile("(.+?)".join(map(re.escape, row["en"].split(_SLOT))), re.DOTALL), row) for row in rows)


def worded(text: str, lang: str) -> str:
    """Return one half of a problem in a language; what no phrase knows stays as it is."""
    for pattern, row in _phrases():
        if match := pattern.fullmatch(text):
            return str(row[lang]).format(*(worded(part, lang) for part in match.groups()))
    return text.replace(" or ", f" {_OR[lang]} ") if _LIST.fullmatch(text) else text


def problem_line(problem: Problem) -> str:
    """Return where something is wrong, what was wanted there and what was found."""
    lang = language()
    if lang == "en":
        return str(problem)
    place = problem.file if problem.line is None else f"{problem.file}:{problem.line}"
    frame = catalogue("problems")["frame"]["line"][lang]
    parts = {"wanted": worded(problem.wanted, lang), "found": worded(problem.found, lang)}
    return str(frame).format(place=f"{place}: {problem.key}:" if problem.key else f"{place}:", **parts)
