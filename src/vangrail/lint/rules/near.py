"""Which hits stand near each other in a sentence. Hits are sorted, and no question looks at all of them: a sentence may be long."""

from bisect import bisect_left
from collections.abc import Iterable, Sequence

Words = tuple[int, int]
"""Words [first, last) of a sentence."""

_LONGEST = 24
"""Words that one entry of a list may cover, gaps included."""


def begins(hits: Sequence[Words], start: int, stop: int) -> Words | None:
    """Return the first hit that begins at one of the words [start, stop)."""
    place = bisect_left(hits, (start, -1))
    return hits[place] if place < len(hits) and hits[place][0] < stop else None


def before(hits: Sequence[Words], position: int, reach: int) -> Words | None:
    """Return the nearest hit that ends at a word or before it, with at most `reach` words between."""
    place = bisect_left(hits, (position, -1)) - 1
    nearest: Words | None = None
    while place >= 0 and hits[place][0] >= position - reach - _LONGEST:
        last = hits[place][1]
        if position - reach <= last <= position and (nearest is None or last > nearest[1]):
            nearest = hits[place]
        place -= 1
    return nearest


def apart(hits: Iterable[Words], others: Iterable[Words]) -> list[Words]:
    """Return the hits that share no word with one of the others; of those that overlap each other only the first."""
    taken = {word for first, last in others for word in range(first, last)}
    kept: list[Words] = []
    for first, last in hits:
        if taken.isdisjoint(range(first, last)) and (not kept or kept[-1][1] <= first):
            kept.append((first, last))
    return kept
