"""The few spellings of a part of a pattern: the plain strings that it can match, when there are not too many."""

import re
from collections.abc import Iterable
from functools import lru_cache
from itertools import product
from re import _constants as sre  # type: ignore[attr-defined]
from typing import Any, Final, NamedTuple

MOST: Final = 600
"""Spellings of one part; beyond that plain strings are no longer cheap to look for."""

LEAST: Final = 3
"""Telling letters that every needle must have."""

ENOUGH: Final = 7
"""Telling letters after which a needle is rare enough."""

FEW: Final = 64
LONG: Final = 10
"""Of equally rare needles the longer ones are better, up to this length and while they are few."""

_COMMON: Final = frozenset(
    """the and for you are was not with that this from about have had has will they she her his our your all can one out what but
    some who get got just like het een van voor met dat die niet zijn wij jij ons mijn aan bij uit ook als dan naar over door los
    las una del por para con que mas muy como esta este ese esa sus nos son pero todo""".split()
)
"""Words that stand in every other text, and tell nothing."""

_WORD: Final = re.compile(r"[^\W_]+|[^\w\s]")

STARTS, ENDS = 1, 2
"""Edges of a needle: a word starts where it starts, or ends where it ends."""

_BOUNDARY: Final = (sre.AT, sre.AT_BOUNDARY)
_EMPTY: Final = frozenset({""})
_DIGITS: Final = frozenset("0123456789")


def spellings(parts: Any) -> frozenset[str] | None:
    """Return every string that these parts of a parsed pattern can match, or None when there are too many or no end to them.

    Boundaries and look-arounds are left out, so a match of the parts always holds one of the strings.
    """
    found: frozenset[str] | None = _EMPTY
    for op, value in parts:
        found = _joined(found, _part(op, value))
        if found is None:
            return None
    return found


class Needle(NamedTuple):
    """A plain string to look for. `edges` says where it must stand: `STARTS` a word, `ENDS` a word, both, or 0 anywhere."""

    text: str
    edges: int = 0

    def covers(self, other: "Needle") -> bool:
        """Tell whether every place of the other one is a place of this one too."""
        start = other.text.find(self.text)
        if start < 0:
            return False
        end = start + len(self.text)
        starts = not self.edges & STARTS or (
            other.edges & STARTS if start == 0 else not other.text[start - 1].isalnum()
        )
        ends = not self.edges & ENDS or (
            other.edges & ENDS if end == len(other.text) else not other.text[end].isalnum()
        )
        return bool(starts and ends)


def needles(parts: Any, edges: int = 0) -> frozenset[Needle] | None:
    """Return strings of which every match of these parts holds at least one, the rarest that can be found; None for none.

    Rare means many letters outside the words that stand in every text. Of alternatives, each brings its own. `edges` are the
    boundaries around the parts.
    """
    parts = list(parts)
    single = [_part(*part) for part in parts]
    best: tuple[tuple[int, int, int], frozenset[Needle]] | None = None
    for start in range(len(parts)):
        texts: frozenset[str] | None = _EMPTY
        for end in range(start, len(parts)):
            texts = _joined(texts, single[end])
            around = _edges(parts, start, end, edges)
            if texts is not None:
                found: frozenset[Needle] | None = frozenset(_standing(text, around) for text in texts)
            else:
                found = _inner(parts[start], around) if end == start else None
            if not found:
                break
            rare = _least(found, best[0][0] if best else 0)
            length = min(LONG, *(len(one.text) for one in found)) if len(found) <= FEW else 0
            if best is None or (rare, length, -len(found)) > best[0]:
                best = ((rare, length, -len(found)), found)
            if rare == ENOUGH or texts is None:
                break
    return best[1] if best and best[0][0] >= LEAST else None


def _joined(texts: frozenset[str] | None, more: frozenset[str] | None) -> frozenset[str] | None:
    if texts is None or more is None or len(texts) * len(more) > MOST:
        return None
    return frozenset(map("".join, product(texts, more)))


def _edges(parts: list[Any], start: int, end: int, around: int) -> int:
    """Return the boundaries right before part `start` and right after part `end`."""
    while start <= end and parts[start] == _BOUNDARY:
        start += 1
    while end >= start and parts[end] == _BOUNDARY:
        end -= 1
    starts = parts[start - 1] == _BOUNDARY if start else around & STARTS
    ends = parts[end + 1] == _BOUNDARY if end + 1 < len(parts) else around & ENDS
    return (STARTS if starts else 0) | (ENDS if ends else 0)


def _standing(text: str, edges: int) -> Needle:
    """Return the needle; a boundary beside anything but a letter or digit says that a word stands beside it, not in it."""
    starts = edges & STARTS if text[:1].isalnum() else 0
    ends = edges & ENDS if text[-1:].isalnum() else 0
    return Needle(text, starts | ends)


def _least(found: Iterable[Needle], floor: int) -> int:
    """Return the telling letters of the needle that has fewest; less than `floor` is as good as 0."""
    least = ENOUGH
    for one in found:
        least = min(least, _letters(one.text))
        if least < floor:
            return 0
    return least


@lru_cache(maxsize=65_536)
def _letters(text: str) -> int:
    """Return how many characters of a string are telling: not spaces, common words, or words of a letter or two."""
    words = _WORD.findall(text)
    return sum(len(word) for word in words if (len(word) >= LEAST and word not in _COMMON) or not word.isalpha())


def _inner(part: Any, edges: int) -> frozenset[Needle] | None:
    """Return the needles inside one part that has too many spellings as a whole."""
    op, value = part
    if op is sre.SUBPATTERN:
        return needles(value[3], edges)
    if op is sre.BRANCH:
        branches = [needles(branch, edges) for branch in value[1]]
        return None if None in branches else frozenset().union(*(branch or () for branch in branches))
    if op in {sre.MAX_REPEAT, sre.MIN_REPEAT, sre.POSSESSIVE_REPEAT} and value[0]:
        # Every match has a first time, and only one of a single time is the last one too.
        return needles(value[2], edges if value[1] == 1 else edges & STARTS)
    return None


def _part(op: Any, value: Any) -> frozenset[str] | None:
    if op is sre.LITERAL:
        return frozenset({chr(value)})
    if op is sre.IN:
        return _class(value)
    if op is sre.SUBPATTERN:
        return spellings(value[3])
    if op is sre.BRANCH:
        branches = [spellings(branch) for branch in value[1]]
        return None if None in branches else frozenset().union(*(branch or () for branch in branches))
    if op in {sre.MAX_REPEAT, sre.MIN_REPEAT, sre.POSSESSIVE_REPEAT}:
        return _repeat(*value)
    return _EMPTY if op is sre.AT or op is sre.ASSERT or op is sre.ASSERT_NOT else None


def _repeat(low: int, high: int, inside: Any) -> frozenset[str] | None:
    once = spellings(inside)
    if once is None or high > MOST or len(once) ** high > MOST:
        return None
    return frozenset("".join(texts) for count in range(low, high + 1) for texts in product(once, repeat=count))


def _class(members: Any) -> frozenset[str] | None:
    found: set[str] = set()
    for kind, value in members:
        if kind is sre.LITERAL:
            found.add(chr(value))
        elif kind is sre.RANGE and value[1] - value[0] < MOST:
            found.update(chr(code) for code in range(value[0], value[1] + 1))
        elif kind is sre.CATEGORY and value is sre.CATEGORY_DIGIT:
            found |= _DIGITS
        elif kind is sre.CATEGORY and value is sre.CATEGORY_SPACE:
            found.add(" ")
        else:
            return None
    return frozenset(found)
