"""Sanctions in a policy that points to no work rules."""

from collections.abc import Iterator
from typing import Final

from vangrail.lint.document import Document
from vangrail.lint.finding import Family, LintFinding
from vangrail.lint.rules.facts import Facts
from vangrail.lint.rules.reading import reading
from vangrail.lint.rules.speak import Said, speak

NAME: Final = "sanctions-without-work-rules"
FAMILY: Final[Family] = "procedure"


def check(document: Document, facts: Facts) -> Iterator[LintFinding]:
    """Say so once, at the first sentence that speaks of a sanction."""
    read = reading(document)
    if read.sanctions and "work_rules" not in read.lists and not (facts.company and facts.company.work_rules):
        yield speak(NAME, document, facts, Said(read.sanctions[0].span))
