"""A ban and a punishment in one breath."""

from collections.abc import Iterator
from itertools import islice
from typing import Final

from vangrail.lint.document import Document
from vangrail.lint.finding import Family, LintFinding
from vangrail.lint.rules.facts import Facts
from vangrail.lint.rules.reading import Reading, reading
from vangrail.lint.rules.speak import Said, speak

NAME: Final = "threat"
FAMILY: Final[Family] = "tone"

MOST: Final = 10
"""Findings that one document gets."""


def check(document: Document, facts: Facts) -> Iterator[LintFinding]:
    """Say so of every sentence that forbids and punishes at once, or that punishes without delay; of ten at most."""
    read = reading(document)
    return islice(_threats(document, facts, read), MOST) if read.long_enough else iter(())


def _threats(document: Document, facts: Facts, read: Reading) -> Iterator[LintFinding]:
    for sentence in read.sanctions:
        hits = [*sentence.bans(), *sentence.said(f"{NAME}.at_once")]
        if hits:
            yield speak(NAME, document, facts, Said(sentence.span, sentence.marks(hits)))
