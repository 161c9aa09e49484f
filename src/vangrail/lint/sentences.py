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
_WORD: Final = re.compile(r"[\w.]+$")


def sentence_spans(text: str, start: int = 0, end: int | None = None) -> list[tuple[int, int]]:
    """Return the sentences of `text[start:end]` as spans without white space around them. Linear in its length."""
    end = len(text) if end is None else end
    found: list[tuple[int, int]] = []
    first = start
    for match in _END.finditer(text, start, end):
        if match[0] == "." and _goes_on(text, first, match.start()):
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
    return (
        before in _SHORT or (len(before) == 1 and before.isalpha()) or (before.isdigit() and word.start() <= first + 1)
    )


def _add(found: list[tuple[int, int]], text: str, start: int, end: int) -> None:
    while start < end and text[start].isspace():
        start += 1
    while start < end and text[end - 1].isspace():
        end -= 1
    if start < end:
        found.append((start, end))
