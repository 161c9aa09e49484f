"""Monitoring is announced, and nothing is said of those who speak for the staff."""

from collections.abc import Iterator
from typing import Final

from vangrail.lint.document import Document
from vangrail.lint.finding import Family, LintFinding
from vangrail.lint.rules.facts import Facts
from vangrail.lint.rules.reading import reading
from vangrail.lint.rules.speak import Said, speak
from vangrail.lint.rules.watching import announced, watching

NAME: Final = "monitoring-without-council"
FAMILY: Final[Family] = "procedure"


def check(document: Document, facts: Facts) -> Iterator[LintFinding]:
    """Say so once, at the first sentence that announces it."""
    read = reading(document)
    if "council" in read.lists or facts.held.get("consultation", "missing") != "missing":
        return
    if facts.company and (facts.company.company.works_council is False or facts.company.consultations):
        return
    for sentence in announced(read)[:1]:
        yield speak(NAME, document, facts, Said(sentence.span, sentence.marks(watching(sentence))))
