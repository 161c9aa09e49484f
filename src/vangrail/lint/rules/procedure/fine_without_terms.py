"""A fine that does not say how much, and what for."""

import re
from collections.abc import Iterator
from typing import Final

from vangrail.lint.document import Document
from vangrail.lint.finding import Family, LintFinding
from vangrail.lint.rules.facts import Facts
from vangrail.lint.rules.reading import reading
from vangrail.lint.rules.speak import Said, speak

NAME: Final = "fine-without-terms"
FAMILY: Final[Family] = "procedure"

_MONEY: Final = re.compile(r"[€£$]\s?\d|\b\d[\d.,]*\s?(?:€|euros?|EUR)\b", re.IGNORECASE)


def check(document: Document, facts: Facts) -> Iterator[LintFinding]:
    """Say so of every fine on staff whose section names no amount or no use; fines of an authority are left alone."""
    read = reading(document)
    for sentence in read.sentences:
        fines = sentence.said(f"{NAME}.fine")
        if not fines or sentence.leads or sentence.has("authority", f"{NAME}.firm"):
            continue
        section = read.section(sentence)
        amount = any(each.has(f"{NAME}.amount") or _MONEY.search(each.unit.text) for each in section)
        if not (amount and any(each.has(f"{NAME}.use") for each in section)):
            yield speak(NAME, document, facts, Said(sentence.span, sentence.marks(fines)))
