"""A date of review that has gone by."""

import re
from collections.abc import Iterator
from typing import Final

from vangrail.lint.document import Document
from vangrail.lint.finding import Family, LintFinding
from vangrail.lint.rules.dates import dates_in
from vangrail.lint.rules.facts import Facts
from vangrail.lint.rules.library import heard_in
from vangrail.lint.rules.speak import Said, speak
from vangrail.source.facts import date_words

NAME: Final = "review-date-passed"
FAMILY: Final[Family] = "procedure"

_REACH: Final = 80
"""Letters from such words to the end of their date."""

_END: Final = re.compile(r"(?<!\D\d)(?<!\D\d\d)[.!?;](?=\s)|\n")
"""Where the words end that a date may belong to; "1. März 2027" goes on."""

_CELL: Final = 40
"""Letters of a table cell, or of the line after a label, that holds nothing but a date."""

_REVIEW: Final = re.compile(r"revi|révi|herzie|evalua|geldig|valid|réexam|überprüf|gültig")
"""Letters without which no word of the list can stand in a block: a quick look before a careful one."""


def check(document: Document, facts: Facts) -> Iterator[LintFinding]:
    """Say so of the policy's own date, once, and of dates in the text."""
    policy = facts.company
    due = policy.review.next if policy and document.language == policy.languages[0] else None
    if due and due < facts.today:
        yield speak(NAME, document, facts, Said(fill={"date": date_words(due, document.answers_in)}))
    for number, block in enumerate(document.blocks):
        words = document.words_of(block)
        after = document.words_of(document.blocks[number + 1]) if number + 1 < len(document.blocks) else ""
        for start in _announced(words, document.language):
            cut = _END.search(words, start, start + _REACH)
            end = cut.start() if cut else min(start + _REACH, len(words))
            dates = dates_in(words[start:end]) or (dates_in(after) if len(after) <= _CELL else [])
            if dates and dates[0] < facts.today:
                fill = {"date": date_words(dates[0], document.answers_in)}
                yield speak(NAME, document, facts, Said((block.start + start, block.start + end), fill=fill))


def _announced(words: str, language: str) -> list[int]:
    """Return where words such as "next review" stand, but not those of the last one."""
    if not _REVIEW.search(words.casefold()):
        return []
    spans, _, found = heard_in(words, language)
    last = found.get(f"{NAME}.last", ())
    coming = [
        hit for hit in found.get(f"{NAME}.next", ()) if not any(hit[0] < end and start < hit[1] for start, end in last)
    ]
    return [spans[first][0] for first, _ in coming[:1]]
