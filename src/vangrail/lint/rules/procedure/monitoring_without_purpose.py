"""Monitoring without what it is for, who sees it, or how long it is kept."""

from collections.abc import Iterator
from typing import Final

from vangrail.lint.document import Document
from vangrail.lint.finding import Family, LintFinding
from vangrail.lint.rules.facts import Facts
from vangrail.lint.rules.reading import reading
from vangrail.lint.rules.speak import Said, part, speak
from vangrail.lint.rules.watching import announced, watching
from vangrail.source.names import joined

NAME: Final = "monitoring-without-purpose"
FAMILY: Final[Family] = "procedure"

_ASKED: Final = {"purpose": (f"{NAME}.purpose", "reason"), "who": (f"{NAME}.who",), "how_long": (f"{NAME}.how_long",)}
"""What people have to be told, and the lists of words that tell it."""


def check(document: Document, facts: Facts) -> Iterator[LintFinding]:
    """Say once what is missing from the sections that announce it."""
    read = reading(document)
    found = announced(read)
    if not found:
        return
    told = {name for sentence in found for each in read.section(sentence) for name in each.found}
    missing = [key for key, lists in _ASKED.items() if not told & set(lists)]
    if missing:
        words = joined([part(NAME, key, document) for key in missing], document.answers_in)
        yield speak(NAME, document, facts, Said(found[0].span, found[0].marks(watching(found[0])), {"missing": words}))
