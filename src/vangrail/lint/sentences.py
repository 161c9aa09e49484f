"""Sentences of a policy text: careful with abbreviations, numbers, addresses and initials."""

import re
from typing import Final

_END: Final = re.compile(r"[.!?…]+[\"”’')\]»]*(?=\s|$)|[;](?=\s)|\n+")
_SHORT: Final = frozenset(
    """e.g i.e etc mr mrs ms dr st no nr art arts cf vs inc ltd co corp dept approx u.s u.k p pp para sec ex fig
    bijv bv b.v n.v o.a d.w.z m.b.t i.v.m t.a.v e.d enz nl ca incl excl tel blz lid jl resp mevr dhr
    p.ej ej sr sra dr dra d.ª núm n.º pág págs etc av ud uds s.a s.l ee.uu lic
    z.b u.a d.h bzw usw abs nr cf p.ex art""".split()
)
_LAST: Final = frozenset("bv b.v n.v inc ltd co corp s.a s.l etc enz usw bzw".split())
"""Abbreviations that may well be the last word: after them a capital begins a sentence."""

_FULL: Final = 60
"""Characters from which a line without an end may have been broken because it was full."""

_WORD: Final = re.compile(r"[\w.]+$")


def sentence_spans(text: str, start: int = 0, end: int | None = None) -> list[tuple[int, int]]:
    """Return the sentences of `text[start:end]` as spans without white space around them. Linear in its length."""
    end = len(text) if end is None else end
    found: list[tuple[int, int]] = []
    first = start
    for match in _END.finditer(text, start, end):
        if match[0] == "." and _goes_on(text, first, match.start()):
            continue
        if match[0] == "\n" and _wraps(text, max(first, start), match.start(), end):
            continue
        _add(found, text, first, match.end())
        first = match.end()
    _add(found, text, first, end)
    return found


def _goes_on(text: str, first: int, dot: int) -> bool:
    """Tell whether a full stop belongs to an abbreviation, an initial or the number of a list."""
    word = _WORD.search(text, max(first, dot - 12), dot)
    if not word:
        return False
    before = word[0].strip(".").casefold()
    if before in _LAST and text[dot + 1 : dot + 3].strip()[:1].isupper():
        return False
    return (
        before in _SHORT or (len(before) == 1 and before.isalpha()) or (before.isdigit() and word.start() <= first + 1)
    )


def _wraps(text: str, first: int, line_end: int, end: int) -> bool:
    """Tell whether a line broke only because it was full: the next goes on with a small letter, or this one is long."""
    after = text[line_end + 1 : min(line_end + 40, end)].lstrip(" \t")
    if after[:1].islower():
        return True
    length = line_end - max(text.rfind("\n", first, line_end), first)
    return bool(after) and length > _FULL and text[line_end - 1] != ":"


def trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    """Return the span without white space at its ends; start and end are equal when nothing is left."""
    while start < end and text[start].isspace():
        start += 1
    while start < end and text[end - 1].isspace():
        end -= 1
    return start, end


def _add(found: list[tuple[int, int]], text: str, start: int, end: int) -> None:
    start, end = trimmed(text, start, end)
    if start < end:
        found.append((start, end))
