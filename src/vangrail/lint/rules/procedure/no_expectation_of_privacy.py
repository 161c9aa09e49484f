"""A sentence that takes away all privacy at work."""

from collections.abc import Iterator
from typing import Final

from vangrail.lint.document import Document
from vangrail.lint.finding import Family, LintFinding
from vangrail.lint.rules.facts import Facts
from vangrail.lint.rules.reading import reading
from vangrail.lint.rules.speak import Said, speak

NAME: Final = "no-expectation-of-privacy"
FAMILY: Final[Family] = "procedure"


def check(document: Document, facts: Facts) -> Iterator[LintFinding]:
    """Say so of every such sentence; one on what is public on the internet is for a second look."""
    for sentence in reading(document).sentences:
        hits = sentence.hits(f"{NAME}.phrase")
        if hits and not sentence.leads:
            public = sentence.has(f"{NAME}.public") and not sentence.has("watched", "watch")
            yield speak(
                NAME, document, facts, Said(sentence.span, sentence.marks(hits), answer="review" if public else None)
            )
