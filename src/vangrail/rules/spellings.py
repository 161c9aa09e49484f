"""The few spellings of a part of a pattern: the plain strings that it can match, when there are not too many."""

import re
from itertools import product
from re import _constants as sre  # type: ignore[attr-defined]
from typing import Any, Final

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

_EMPTY: Final = frozenset({""})
_DIGITS: Final = frozenset("0123456789")


def spellings(parts: Any) -> frozenset[str] | None:
    """Return every string that these parts of a parsed pattern can match, or None when there are too many or no end to them.

    Boundaries and look-arounds are left out, so a match of the parts always holds one of the strings.
    """
    found = _EMPTY
    for op, value in parts:
        texts = _part(op, value)
        if texts is None or len(texts) * len(found) > MOST:
            return None
        found = frozenset("".join(pair) for pair in product(found, texts))
    return found


def needles(parts: Any) -> frozenset[str] | None:
    """Return strings of which every match of these parts holds at least one, the rarest that can be found; None for none.

    Rare means many letters outside the words that stand in every text. Of alternatives, each brings its own.
    """
    best: tuple[tuple[int, int, int], frozenset[str]] | None = None
    for start in range(len(parts)):
        for end in range(start, len(parts)):
            texts = spellings(parts[start : end + 1])
            if texts is None:
                texts = _inner(*parts[start]) if end == start else None
            if not texts:
                break
            rare = min(ENOUGH, *map(_letters, texts))
            length = min(LONG, *map(len, texts)) if len(texts) <= FEW else 0
            if best is None or (rare, length, -len(texts)) > best[0]:
                best = ((rare, length, -len(texts)), texts)
            if rare == ENOUGH:
                break
    return best[1] if best and best[0][0] >= LEAST else None


def _letters(text: str) -> int:
    """Return how many characters of a string are telling: not spaces, common words, or words of a letter or two."""
    words = _WORD.findall(text)
    return sum(len(word) for word in words if (len(word) >= LEAST and word not in _COMMON) or not word.isalpha())


def _inner(op: Any, value: Any) -> frozenset[str] | None:
    """Return the needles inside one part that has too many spellings as a whole."""
    if op is sre.SUBPATTERN:
        return needles(value[3])
    if op is sre.BRANCH:
        branches = [needles(branch) for branch in value[1]]
        return None if None in branches else frozenset().union(*(branch or () for branch in branches))
    if op in {sre.MAX_REPEAT, sre.MIN_REPEAT, sre.POSSESSIVE_REPEAT} and value[0]:
        return needles(value[2])
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
