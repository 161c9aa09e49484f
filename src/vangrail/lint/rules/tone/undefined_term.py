"""Abbreviations and capitalised terms that the text never explains."""

import re
from collections.abc import Iterator
from itertools import islice
from typing import Final

from vangrail.languages import ANY
from vangrail.lint.document import Document
from vangrail.lint.finding import Family, LintFinding
from vangrail.lint.rules.facts import Facts
from vangrail.lint.rules.library import shipped
from vangrail.lint.rules.reading import reading
from vangrail.lint.rules.speak import Said, speak

NAME: Final = "undefined-term"
FAMILY: Final[Family] = "tone"

MOST: Final = 5

_KNOWN: Final = 1000
"""Abbreviations of one text that are looked at: each asks for a search of the whole text."""

_CAPITALS: Final = re.compile(r"(?<![\w.@/#-])[A-Z]{2,6}(?![\w@/-]|\.\w)")
_ROMAN: Final = re.compile(r"[IVXLC]+")
_NEXT_CAPITALS: Final = re.compile(r"\s+[A-Z]{2,}\b")
_BEFORE_CAPITALS: Final = re.compile(r"\b[A-Z]{2,}\s+$")
_MEANS: Final = (
    r"means|stands for|refers to|includes?|is defined|such as|is short for|betekent|staat voor|verwijst naar|zoals|omvat|"
    r"significa|quiere decir|se refiere|incluyen?|como|signifie|désigne|comprend|bedeutet|steht für|umfasst"
)


def check(document: Document, facts: Facts) -> Iterator[LintFinding]:
    """Name up to five of each, at their first place."""
    if not reading(document).long_enough:
        return
    for find in (_abbreviations, _terms):
        for span in islice(find(document), MOST):
            yield speak(NAME, document, facts, Said(span, (span,), {"term": document.text[slice(*span)]}))


def _abbreviations(document: Document) -> Iterator[tuple[int, int]]:
    """Yield the first place of every abbreviation that is not common, not explained, and not a word among other capitals."""
    text = document.text
    known = {*shipped().rules[NAME].lists["known"][ANY], *_named(document)}
    for match in _CAPITALS.finditer(text):
        short = match[0]
        if short in known or _ROMAN.fullmatch(short) or len(known) > _KNOWN:
            continue
        start, end = match.span()
        if _NEXT_CAPITALS.match(text, end) or _BEFORE_CAPITALS.search(text, max(start - 40, 0), start):
            continue
        known.add(short)
        if not re.search(rf"\([^()\n]{{0,30}}\b{short}\b|\b{short}s?\W?\s?[(=–]|\b{short}\W?,? (?:{_MEANS})\b", text):
            yield match.span()


def _named(document: Document) -> set[str]:
    """Return the words of the first heading and of the document's name: they are the company's, not an abbreviation."""
    first = next((document.words_of(block) for block in document.blocks if block.kind == "heading"), "")
    return set(re.findall(r"\w+", f"{first} {document.name} {document.title}"))


def _terms(document: Document) -> Iterator[tuple[int, int]]:
    """Yield the first place of every capitalised term in the middle of a sentence that is nowhere said to mean something."""
    heads = shipped().rules[NAME].lists["heads"].get(document.language)
    if not heads:
        return
    capital = r"[A-ZÀ-Þ][a-zà-ÿ]+"
    pattern = (
        rf"(?<=[a-zà-ÿ,] )(?:{capital} ){{1,3}}(?:{'|'.join(heads)})\b|(?<=[a-zà-ÿ,] )(?:{'|'.join(heads)}) {capital}\b"
    )
    headings = {document.words_of(block).strip().casefold() for block in document.blocks if block.kind == "heading"}
    seen: set[str] = set()
    for match in re.finditer(pattern, document.text):
        term = match[0]
        small = term.casefold()
        if small in seen or small in headings:
            continue
        seen.add(small)
        name = re.escape(term)
        if not re.search(rf"[\"“”«‘'*]{name}[\"“”»’'*]|{name} ?(?:\(|,? (?:{_MEANS})\b)", document.text):
            yield match.span()
