"""A policy without a single example."""

import re
from collections.abc import Iterator
from typing import Final

from vangrail.lint.document import Document
from vangrail.lint.finding import Family, LintFinding
from vangrail.lint.rules.facts import Facts
from vangrail.lint.rules.reading import reading
from vangrail.lint.rules.speak import speak

NAME: Final = "no-example"
FAMILY: Final[Family] = "tone"

_EXAMPLE: Final = re.compile(r"example|voorbeeld|ejemplo|exemple|beispiel")
"""The word in a heading, in every language."""


def check(document: Document, facts: Facts) -> Iterator[LintFinding]:
    """Say so when nothing in the text is made clear by an example."""
    read = reading(document)
    headings = " ".join(document.words_of(block) for block in document.blocks if block.kind == "heading").casefold()
    if read.long_enough and f"{NAME}.example" not in read.lists and not _EXAMPLE.search(headings):
        yield speak(NAME, document, facts)
