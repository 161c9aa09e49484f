"""What can stand between somebody and a change of the draft."""

from collections.abc import Sequence
from typing import Any

from vangrail.errors import Problem
from vangrail.source.problem_words import problem_line
from vangrail.web.ui.languages import page_language


class RefusedError(Exception):
    """The core does not take a change. `problems` are its own words, with file and line."""

    def __init__(self, problems: Sequence[Problem]) -> None:
        """Keep every problem."""
        super().__init__("; ".join(str(problem) for problem in problems))
        self.problems = tuple(problems)

    def sentences(self) -> list[str]:
        """Return each problem as a sentence in the language of the page."""
        return [problem_line(problem, page_language()) for problem in self.problems]


class ConflictError(Exception):
    """Somebody else changed the same part since it was opened. `change` is theirs, `part` what they changed."""

    def __init__(self, change: Any = None, *, part: str) -> None:
        """Keep both."""
        super().__init__(part)
        self.part = part
        self.change = change


class NoDraftError(Exception):
    """There is no working draft yet."""
