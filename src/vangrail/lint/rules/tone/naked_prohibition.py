"""A ban with no reason, no alternative and nobody to ask."""

import re
from collections.abc import Iterator
from typing import Final

from vangrail.lint.document import Document
from vangrail.lint.finding import Family, LintFinding
from vangrail.lint.rules.facts import Facts
from vangrail.lint.rules.reading import Reading, Sentence, reading
from vangrail.lint.rules.speak import Said, speak

NAME: Final = "naked-prohibition"
FAMILY: Final[Family] = "tone"

MOST: Final = 10
"""Findings that one document gets; the first says how many such sentences there are."""

_BECAUSE: Final = re.compile(
    r"\W*(?:why|instead|reason|waarom|wat wel|in plaats|reden|¿?por qué|qué sí|en su lugar|motivo|pourquoi|warum)\b"
)

_NEXT: Final = 2
"""Sentences after a ban in which its reason may stand."""


def check(document: Document, facts: Facts) -> Iterator[LintFinding]:
    """Say so of every ban that stands alone; of a list once. A policy folder cannot hold one, it would not load."""
    read = reading(document)
    if facts.company or not read.long_enough:
        return
    explained = _explained(document)
    naked = [
        sentence
        for sentence in read.sentences
        if document.headings[sentence.unit.block] not in explained and _stands_alone(read, sentence)
    ]
    lists: set[int] = set()
    shown = 0
    for sentence in naked:
        bans = sentence.bans()
        if all(last <= sentence.own for _, last in bans):  # the words that lead into the list forbid all its items
            lead = sentence.unit.pieces[0][1]
            if lead in lists:
                continue
            lists.add(lead)
        yield speak(NAME, document, facts, Said(sentence.span, sentence.marks(bans), {"count": len(naked)}))
        shown += 1
        if shown == MOST:
            return


def _stands_alone(read: Reading, sentence: Sentence) -> bool:
    if sentence.leads or not sentence.bans():
        return False
    section = read.section(sentence)
    here = sentence.number - section[0].number
    near = section[here : here + 1 + _NEXT]
    if read.document.blocks[sentence.unit.block].kind == "item":  # the next item has its own reason
        near = [each for each in near if each.unit.block == sentence.unit.block]
    return not any(each.explains() for each in near)


def _explained(document: Document) -> set[int]:
    """Return the headings that have one of their own for the reason or the alternative, such as Why, among the next two."""
    numbers = [number for number, block in enumerate(document.blocks) if block.kind == "heading"]
    because = [_BECAUSE.match(document.words_of(document.blocks[number]).casefold()) is not None for number in numbers]
    return {number for place, number in enumerate(numbers) if any(because[place : place + 3])}
