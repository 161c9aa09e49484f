"""A ban on going to an authority, or a right to report that is given up."""

from collections.abc import Iterator
from typing import Final

from vangrail.lint.document import Document
from vangrail.lint.finding import Family, LintFinding
from vangrail.lint.rules.facts import Facts
from vangrail.lint.rules.near import Words, before, begins
from vangrail.lint.rules.reading import Sentence, reading
from vangrail.lint.rules.speak import Said, speak

NAME: Final = "whistleblowing-waived"
FAMILY: Final[Family] = "procedure"

_TO_TELL: Final = 6
"""Words from the ban to what is told."""

_TO_WHOM: Final = 8
"""Words from that to whom."""


def check(document: Document, facts: Facts) -> Iterator[LintFinding]:
    """Say so of every such sentence."""
    for sentence in reading(document).sentences:
        hits = [] if sentence.leads or sentence.has(f"{NAME}.behalf") else _waived(sentence)
        if hits:
            yield speak(NAME, document, facts, Said(sentence.span, sentence.marks(hits)))


def _waived(sentence: Sentence) -> list[Words]:
    whom = sentence.hits("authority", f"{NAME}.outside")
    if not whom:
        return []
    bans = sorted([*sentence.bans(), *sentence.said(f"{NAME}.waive")])
    for tell in sentence.hits(f"{NAME}.tell"):
        ban, after = before(bans, tell[0], _TO_TELL), begins(whom, tell[0], tell[1] + _TO_WHOM + 1)
        if ban and after:
            return [ban, tell, after]
    return []
