"""Sanctions in French guidelines that were not adopted as work rules are."""

from collections.abc import Iterator
from typing import Final

from vangrail.lint.document import Document
from vangrail.lint.finding import Family, LintFinding
from vangrail.lint.rules.facts import Facts
from vangrail.lint.rules.reading import reading
from vangrail.lint.rules.speak import Said, speak

NAME: Final = "guidelines-not-adopted"
FAMILY: Final[Family] = "procedure"


def check(document: Document, facts: Facts) -> Iterator[LintFinding]:
    """Say so once, at the first sentence that speaks of a sanction."""
    read = reading(document)
    if f"{NAME}.adopted" in read.lists or (facts.company and facts.company.consultations and facts.company.work_rules):
        return
    for sentence in read.sanctions[:1]:
        yield speak(NAME, document, facts, Said(sentence.span))
