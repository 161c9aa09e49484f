"""Every error a person can meet: a code, its data, one sentence, and where to read more.

A sentence says what is wrong, where, what was wanted and what was found. It never shows a traceback or a secret.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import ClassVar


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing wrong in one place of a file.

    `line` counts from 1 and is None where a file has no lines to speak of; `key` is a dotted path such as `desks.legal.person`.
    """

    code: str
    file: str
    line: int | None
    key: str
    wanted: str
    found: str

    def __str__(self) -> str:
        """Return the sentence: where, what was wanted, what was found."""
        place = self.file if self.line is None else f"{self.file}:{self.line}"
        subject = f" {self.key}:" if self.key else ""
        return f"{place}:{subject} wanted {self.wanted}, found {self.found}"


class VangrailError(Exception):
    """The base of every error that Vangrail raises on purpose.

    `code` is stable and meant for programs; `page` names the page of the documentation that says more; `data` holds what the
    sentence was made from.
    """

    code: ClassVar[str] = "error"
    page: ClassVar[str] = "docs/architecture.md"

    def __init__(self, sentence: str, **data: object) -> None:
        """Keep the sentence for people and the data for programs."""
        super().__init__(sentence)
        self.sentence = sentence
        self.data = data


class PolicyError(VangrailError):
    """A policy folder, a clause, a rule or the library cannot be loaded. `problems` holds all of them, not the first."""

    code = "policy"
    page = "docs/policy-format.md"

    def __init__(self, problems: Iterable[Problem]) -> None:
        """Take every problem that was found, in the order of the files."""
        self.problems = tuple(problems)
        super().__init__("\n".join(str(problem) for problem in self.problems), problems=self.problems)


class AnswersError(VangrailError):
    """An answer of the interview is unknown, of the wrong kind, or missing. `problems` holds all of them."""

    code = "answers"
    page = "docs/answers.md"

    def __init__(self, problems: Iterable[Problem]) -> None:
        """Take every problem that was found."""
        self.problems = tuple(problems)
        super().__init__("\n".join(str(problem) for problem in self.problems), problems=self.problems)


class RuleError(VangrailError):
    """A rule, cue or pattern cannot be compiled."""

    code = "rule"
    page = "docs/policy-format.md"


class DraftError(VangrailError):
    """A draft is not something that can be checked (too large, not text, an unknown account kind)."""

    code = "draft"
    page = "docs/commands.md"


class PictureError(VangrailError):
    """A picture cannot be looked at. `data["problem"]` is format, broken, bytes, pixels or moves."""

    code = "picture"
    page = "docs/commands.md"


class TableError(VangrailError):
    """A table cannot be screened: unreadable, without the column, or its output cannot be written."""

    code = "table"
    page = "docs/commands.md"


class UsageError(VangrailError):
    """A command was given something it cannot use."""

    code = "usage"
    page = "docs/commands.md"


class PlatformError(VangrailError):
    """This machine lacks something Vangrail cannot do without, such as the matching library's wheel."""

    code = "platform"
    page = "docs/architecture.md"
