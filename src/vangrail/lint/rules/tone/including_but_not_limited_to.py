"""Lists that are left open by a lawyer's phrase."""

from collections.abc import Iterator
from typing import Final

from vangrail.lint.document import Document
from vangrail.lint.finding import Family, LintFinding
from vangrail.lint.rules.facts import Facts
from vangrail.lint.rules.reading import reading
from vangrail.lint.rules.speak import Said, speak

NAME: Final = "including-but-not-limited-to"
FAMILY: Final[Family] = "tone"

MOST: Final = 3
"""Findings that one document gets."""


def check(document: Document, facts: Facts) -> Iterator[LintFinding]:
    """Say so of the first three such sentences."""
    read = reading(document)
    if not read.long_enough:
        return
    found = [sentence for sentence in read.sentences if sentence.has(f"{NAME}.phrase")]
    for sentence in found[:MOST]:
        yield speak(NAME, document, facts, Said(sentence.span, sentence.marks(sentence.hits(f"{NAME}.phrase"))))
