"""Links that lead nowhere."""

import re
from collections.abc import Iterator
from typing import Final

from vangrail.lint.document import Document
from vangrail.lint.finding import Family, LintFinding
from vangrail.lint.rules.facts import Facts
from vangrail.lint.rules.speak import Said, speak

NAME: Final = "dead-link"
FAMILY: Final[Family] = "procedure"

MOST: Final = 200
"""Links of one document that are asked for."""

_LINK: Final = re.compile(r"https?://[^\s<>\"“”|]{1,2000}")
_FINE: Final = (100, 399)
_ANSWERED: Final = frozenset({401, 403, 405, 406, 429})
"""Somebody is there, and does not open to a program."""


def check(document: Document, facts: Facts) -> Iterator[LintFinding]:
    """Ask for the status of each link once, through the fetcher that was handed in; without one, say nothing."""
    if facts.fetch is None:
        return
    asked: set[str] = set()
    for match in _LINK.finditer(document.text):
        link = match[0].rstrip(".,;:!?'\"”’)]>*")
        if link in asked or len(asked) >= MOST:
            continue
        asked.add(link)
        status = facts.fetch(link)
        if status not in _ANSWERED and not _FINE[0] <= status <= _FINE[1]:
            span = (match.start(), match.start() + len(link))
            yield speak(NAME, document, facts, Said(span, (span,), {"link": link, "status": status or "–"}))
