"""A policy that may change without a word."""

from collections.abc import Iterator
from typing import Final

from vangrail.lint.document import Document
from vangrail.lint.finding import Family, LintFinding
from vangrail.lint.rules.facts import Facts
from vangrail.lint.rules.reading import reading
from vangrail.lint.rules.speak import Said, speak

NAME: Final = "change-without-notice"
FAMILY: Final[Family] = "procedure"


def check(document: Document, facts: Facts) -> Iterator[LintFinding]:
    """Say so of every sentence that keeps that right."""
    for sentence in reading(document).sentences:
        if sentence.has(f"{NAME}.change") and sentence.has(f"{NAME}.unsaid") and not sentence.leads:
            hits = sentence.hits(f"{NAME}.change", f"{NAME}.unsaid")
            yield speak(NAME, document, facts, Said(sentence.span, sentence.marks(hits)))
