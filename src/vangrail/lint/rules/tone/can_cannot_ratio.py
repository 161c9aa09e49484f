"""Many more bans than permissions."""

from collections.abc import Iterator
from typing import Final

from vangrail.lint.document import Document
from vangrail.lint.finding import Family, LintFinding
from vangrail.lint.rules.facts import Facts
from vangrail.lint.rules.reading import reading
from vangrail.lint.rules.speak import Said, speak

NAME: Final = "can-cannot-ratio"
FAMILY: Final[Family] = "tone"

MOST_BANS_EACH: Final = 4
"""Bans for each permission, at most."""

LEAST_BANS: Final = 5
"""Fewer bans than this are no tone."""


def check(document: Document, facts: Facts) -> Iterator[LintFinding]:
    """Say so when there are more than four bans for each thing that people can do."""
    read = reading(document)
    if not read.long_enough:
        return
    counted = [sentence for sentence in read.sentences if not sentence.leads]
    bans = sum(len(sentence.bans()) for sentence in counted)
    allowed = sum(len(sentence.allows()) for sentence in counted)
    if bans >= LEAST_BANS and bans > MOST_BANS_EACH * allowed:
        yield speak(NAME, document, facts, Said(fill={"bans": bans, "allowed": allowed}))
