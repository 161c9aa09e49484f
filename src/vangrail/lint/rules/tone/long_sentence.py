"""Sentences that nobody reads to the end."""

from collections.abc import Iterator
from typing import Final

from vangrail.lint.document import Document
from vangrail.lint.finding import Family, LintFinding
from vangrail.lint.rules.facts import Facts
from vangrail.lint.rules.reading import reading
from vangrail.lint.rules.speak import Said, speak

NAME: Final = "long-sentence"
FAMILY: Final[Family] = "tone"

MOST_WORDS: Final = 30
MOST: Final = 3
"""Findings that one document gets: its longest sentences."""


def check(document: Document, facts: Facts) -> Iterator[LintFinding]:
    """Name the three longest sentences of more than thirty words."""
    read = reading(document)
    if not read.long_enough:
        return
    long = [(span, len(words)) for span, words in read.counted if len(words) > MOST_WORDS]
    for span, count in sorted(sorted(long, key=lambda each: -each[1])[:MOST]):
        yield speak(NAME, document, facts, Said(span, fill={"words": count, "count": len(long)}))
