"""One typing error in a long term of the company's own: `Bluefinhc` for *Bluefinch*.

An error spoils at most one half of a word, so the two halves are looked for in the one scan, and only where a half stands at
the edge of a word is the rest compared, letter by letter.
"""

import re
from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

MIN_LENGTH: Final = 9
"""Characters a term needs before an error in it is forgiven. Shorter words are one letter away from other words."""

MOST: Final = 2000
"""Terms of one list that are forgiven an error, in the order of the list: their halves cost speed, whole terms do not."""


_FEW: Final = 8
"""Terms that are compared one after the other; more are looked up."""

_INTACT: Final = 4
"""Letters of the rest of a term by which it is looked up."""

_DIGIT: Final = re.compile(r"\d")


class Half(NamedTuple):
    """Half of a term: its beginning (`head`) or its end."""

    term: str
    head: bool


def halves(term: str) -> Iterator[tuple[str, Half]]:
    """Yield the two halves of a folded term to look for; nothing for a term that is short or holds digits.

    The letter between the halves belongs to neither, so two swapped letters there spoil only one of them.
    """
    if len(term) >= MIN_LENGTH and not _DIGIT.search(term):
        middle = (len(term) + 1) // 2
        yield term[: middle - 1], Half(term, head=True)
        yield term[middle:], Half(term, head=False)


class Sharers:
    """The terms that share one half, as "Project ..." does in a list of projects, found by what follows or precedes it.

    An error is in two neighbouring letters at most, so of the rest either the beginning or the end is as it should be.
    """

    def __init__(self, own: Sequence[Half], length: int) -> None:
        """Take the halves that are the same `length` letters, as Half values in any order."""
        self._own = own
        self._length = length
        self._first: dict[str, list[int]] = {}
        self._last: dict[str, list[int]] = {}
        for number, half in enumerate(own) if len(own) > _FEW else ():
            rest = half.term[length:] if half.head else half.term[:-length]
            intact = min(_INTACT, (len(rest) - 1) // 2)
            self._first.setdefault(rest[:intact], []).append(number)
            self._last.setdefault(rest[-intact:], []).append(number)
        self._sizes = sorted({len(text) for text in self._first})
        lengths = [len(half.term) for half in own]
        self._shortest, self._longest = min(lengths) - 1, max(lengths) + 1

    def near(self, text: str, start: int) -> Iterator[tuple[int, tuple[int, int]]]:
        """Yield (place in `own`, span) of the terms that stand with one error where the half starts."""
        end = start + self._length
        for number in self._likely(text, start, end) if self._first else range(len(self._own)):
            if span := near_span(text, start, end, self._own[number]):
                yield number, span

    def _likely(self, text: str, start: int, end: int) -> list[int]:
        stops = [
            stop
            for stop in range(start + self._shortest, min(len(text), start + self._longest) + 1)
            if _is_edge(text, stop)
        ]
        firsts = [
            first for first in range(max(0, end - self._longest), end - self._shortest + 1) if _is_edge(text, first)
        ]
        found: set[int] = set()
        for size in self._sizes:
            for first in (end, *firsts):
                found.update(self._first.get(text[first : first + size], ()))
            for stop in (start, *stops):
                found.update(self._last.get(text[max(0, stop - size) : stop], ()))
        return sorted(found)


def near_span(text: str, start: int, end: int, half: Half) -> tuple[int, int] | None:
    """Return the span of the term with one error whose half stands at [start, end), or None.

    The term as written right is not an error, and is found as itself.
    """
    term = half.term
    if half.head:
        if start and text[start - 1].isalnum():
            return None
        for length in (len(term), len(term) - 1, len(term) + 1):
            stop = start + length
            if stop <= len(text) and _is_edge(text, stop) and one_error(text[start:stop], term):
                return start, stop
        return None
    if not _is_edge(text, end):
        return None
    for length in (len(term), len(term) - 1, len(term) + 1):
        first = end - length
        if first >= 0 and _is_edge(text, first) and one_error(text[first:end], term):
            return first, end
    return None


def _is_edge(text: str, place: int) -> bool:
    """Tell whether no word goes on across this place."""
    return not 0 < place < len(text) or not (text[place - 1].isalnum() and text[place].isalnum())


def one_error(found: str, term: str) -> bool:
    """Tell whether `found` is `term` with exactly one letter wrong, missing, too many, or two neighbours swapped."""
    if found == term or abs(len(found) - len(term)) > 1:
        return False
    first = 0
    shorter = min(len(found), len(term))
    while first < shorter and found[first] == term[first]:
        first += 1
    last = 0
    while last < shorter - first and found[-1 - last] == term[-1 - last]:
        last += 1
    left, right = found[first : len(found) - last], term[first : len(term) - last]
    if not (left + right).isalnum():
        return False
    return max(len(left), len(right)) == 1 or (len(left) == len(right) == 2 and left == right[::-1])
