"""Passages and placeholders of a clause: `::: when …` blocks are kept or dropped, `{company}` and its like are filled.

Names and blocks are checked when a file is read, with their lines; what a company has no fact for is refused when its
policy is resolved, and nothing half-filled ever reaches a reader.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final, get_args

from vangrail.errors import Problem
from vangrail.policy.company import DeskName
from vangrail.source.conditions import WhenError, holds, parse_when
from vangrail.source.text import one_of, unknown_name

PLACEHOLDERS: Final = (
    "company",
    "country",
    "owner",
    "sector",
    "values",
    "desk",
    *(f"desk.{name}" for name in get_args(DeskName)),
    "work_rules.article",
    "work_rules.document",
    "work_rules.date",
)
"""What may stand between braces. `desk` alone is the desk of the clause or rule it stands in."""

_PLACEHOLDER: Final = re.compile(r"(?<!\\)\{(?P<name>[^{}\n]*)\}")
_OPEN: Final = re.compile(r":::\s*when\s+(?P<when>.*\S)\s*")
_CLOSE: Final = re.compile(r":::\s*")
_STARTS: Final = re.compile(r"(?:(?:^|\n)[ \t]*(?:[-*>][ ]+|\d+\.[ ]+)?|[.!?][\"'”’)]?\s+)$")
_AS_GIVEN: Final = "company"
"""The one placeholder that never gets a capital: a brand is written as it is, even where a sentence begins."""

_LOOK_BACK: Final = 8


@dataclass(frozen=True, slots=True)
class Facts:
    """What a company's texts are filled from: names of conditions with their values, placeholders with their words."""

    conditions: Mapping[str, tuple[str, ...]]
    words: Mapping[str, str]


class UnfilledError(ValueError):
    """A placeholder has no value in this company. The message is its name."""


def check_template(text: str, file: str, problems: list[Problem], sectors: tuple[str, ...] = ()) -> None:
    """Add a problem, with its line, for every block or placeholder of a file that can never work."""
    opened: int | None = None
    for number, line in enumerate(text.split("\n"), 1):
        for match in _PLACEHOLDER.finditer(line):
            if match["name"] not in PLACEHOLDERS:
                wanted = f"a placeholder such as {{company}} ({', '.join(PLACEHOLDERS)})"
                problems.append(
                    Problem("clause.placeholder", file, number, "", wanted, unknown_name(match["name"], PLACEHOLDERS))
                )
        if not line.startswith(":::"):
            if opened is not None and line.startswith(("# ", "## ")):
                problems.append(
                    Problem("clause.block", file, opened, "", "::: at the end of the passage", "the next heading")
                )
                opened = None
            continue
        opened = _check_mark(line, number, opened, (file, problems, sectors))
    if opened is not None:
        problems.append(
            Problem("clause.block", file, opened, "", "::: at the end of the passage", "the end of the file")
        )


def _check_mark(
    line: str, number: int, opened: int | None, to: tuple[str, list[Problem], tuple[str, ...]]
) -> int | None:
    """Check one line of colons; return the line of the passage that is open after it."""
    file, problems, sectors = to
    if match := _OPEN.fullmatch(line):
        if opened is not None:
            problems.append(
                Problem(
                    "clause.block",
                    file,
                    number,
                    "",
                    f"the end of the passage of line {opened} first",
                    "another passage",
                )
            )
        try:
            parse_when(match["when"], sectors)
        except WhenError as error:
            problems.append(Problem("clause.when", file, number, "when", error.wanted, error.found))
        return number
    if _CLOSE.fullmatch(line):
        if opened is None:
            problems.append(Problem("clause.block", file, number, "", "::: when before it", ":::"))
    else:
        problems.append(
            Problem("clause.block", file, number, "", one_of(["::: when name = value", ":::"]), f'"{line.strip()}"')
        )
    return None


def fill(text: str, facts: Facts) -> str:
    """Return the text with its passages chosen and its placeholders filled.

    Raises:
        UnfilledError: a placeholder has no value.
        WhenError: a condition cannot be read.
    """
    if ":::" in text:
        text = _choose(text, facts)
    if "{" not in text:
        return text
    return _PLACEHOLDER.sub(lambda match: _word(match, facts), text).replace("\\{", "{")


def _choose(text: str, facts: Facts) -> str:
    kept: list[str] = []
    keep = True
    for line in text.split("\n"):
        if match := _OPEN.fullmatch(line):
            keep = holds(match["when"], facts.conditions)
        elif _CLOSE.fullmatch(line):
            keep = True
        elif keep:
            kept.append(line)
            continue
        kept.append("")  # so that what stood around a passage stays a paragraph of its own
    return re.sub(r"\n{3,}", "\n\n", "\n".join(kept)).strip()


def _word(match: re.Match[str], facts: Facts) -> str:
    name = match["name"]
    word = facts.words.get(name, "")
    if not word:
        raise UnfilledError(name)
    start, after = match.start(), match.string[match.end() : match.end() + 2]
    if word.endswith(".") and after.startswith(".") and after != "..":  # "Acme N.V." ends its sentence itself
        word = word[:-1]
    begins = name != _AS_GIVEN and _STARTS.search(match.string[max(0, start - _LOOK_BACK) : start])
    return word[0].upper() + word[1:] if begins else word
