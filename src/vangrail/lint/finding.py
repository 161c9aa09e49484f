"""What the linter says: an answer, where, why, and the better sentence."""

from dataclasses import asdict, dataclass
from datetime import date
from typing import Any, Final, Literal

from vangrail.lint.document import Place

Answer = Literal["ok", "review", "flag"]
"""`flag`: reaches too far, or breaks a rule of procedure, as the law stands at the date of the source. `review`: have it looked at.
`ok`: looked at, and narrow enough."""

ANSWERS: Final[tuple[Answer, ...]] = ("ok", "review", "flag")
"""The three answers, mildest first."""

Family = Literal["overbreadth", "presence", "procedure", "tone"]
Presence = Literal["present", "weak", "missing"]


@dataclass(frozen=True, slots=True)
class Source:
    """A source of law or research. `as_of` is the day it was last read for this rule."""

    title: str
    url: str = ""
    as_of: date | None = None


@dataclass(frozen=True, slots=True)
class LintFinding:
    """One rule that has something to say about the text.

    `span` is (start, end) in code points of the text that was given, or of `Document.text`; None where the whole text is meant.
    `marks` are the words that made the rule speak. `instead` is a sentence that the author can paste, in the policy's language.
    Findings of presence name a `component` and its `presence`; a missing one has no span.
    """

    rule: str
    family: Family
    answer: Answer
    what: str
    why: str
    instead: str
    span: tuple[int, int] | None = None
    marks: tuple[tuple[int, int], ...] = ()
    place: Place | None = None
    sources: tuple[Source, ...] = ()
    component: str = ""
    presence: Presence | None = None

    def to_dict(self) -> dict[str, Any]:
        """Return the finding as plain values for JSON."""
        return {
            **asdict(self),
            "span": list(self.span) if self.span else None,
            "marks": [list(mark) for mark in self.marks],
            "sources": [
                {"title": each.title, "url": each.url, "as_of": each.as_of.isoformat() if each.as_of else None}
                for each in self.sources
            ],
        }


def worst(findings: "list[LintFinding] | tuple[LintFinding, ...]") -> Answer:
    """Return the most serious answer, or `ok`."""
    return max((finding.answer for finding in findings), key=ANSWERS.index, default="ok")
