"""Staff or candidates are asked for the passwords of their own accounts."""

from collections.abc import Iterator
from typing import Final

from vangrail.lint.document import Document
from vangrail.lint.finding import Family, LintFinding
from vangrail.lint.rules.facts import Facts
from vangrail.lint.rules.near import Words, begins
from vangrail.lint.rules.reading import Sentence, reading
from vangrail.lint.rules.speak import Said, speak

NAME: Final = "unlawful-password-demand"
FAMILY: Final[Family] = "procedure"

_NEAR: Final = 8
"""Words from giving to what is given."""


def check(document: Document, facts: Facts) -> Iterator[LintFinding]:
    """Say so of every such sentence; one on company accounts, or one that refuses to ask, is none."""
    for sentence in reading(document).sentences:
        if sentence.leads or sentence.has(f"{NAME}.company") or not sentence.has(f"{NAME}.own"):
            continue
        hits = _demanded(sentence)
        if hits:
            yield speak(NAME, document, facts, Said(sentence.span, sentence.marks(hits)))


def _demanded(sentence: Sentence) -> list[Words]:
    """Return the duty, the giving and the password, where they stand in that order and nothing denies them."""
    if sentence.bans():
        return []
    duty = begins(sentence.said(f"{NAME}.duty"), 0, len(sentence.tokens))
    words = sentence.hits(f"{NAME}.password")
    for give in sentence.said(f"{NAME}.give"):
        word = begins(words, give[1] - _NEAR, give[1] + _NEAR + 1)
        if duty and word and duty[0] <= give[0]:
            return [duty, give, word]
    return []
