"""One typing error in a long term of the company's own: `Bluefinhc` for *Bluefinch*.

An error spoils at most one half of a word, so the two halves are looked for in the one scan, and only where a half stands at
the edge of a word is the rest compared, letter by letter.
"""

import re
from collections.abc import Iterator
from typing import Final, NamedTuple

MIN_LENGTH: Final = 9
"""Characters a term needs before an error in it is forgiven. Shorter words are one letter away from other words."""

MOST: Final = 2000
"""Terms of one list that are forgiven an error, in the order of the list: their halves cost speed, whole terms do not."""


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
        if (
            first >= 0
            and not (first and text[first - 1].isalnum() and text[first].isalnum())
            and one_error(text[first:end], term)
        ):
            return first, end
    return None


def _is_edge(text: str, end: int) -> bool:
    return end >= len(text) or not text[end].isalnum() or not text[end - 1].isalnum()


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
