"""Which hits stand in the order that a condition asks for: `groups then vermin`, `threat near workplace`."""

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Sequence

from vangrail.rules.matcher import Hit
from vangrail.rules.tree import Step

Word = Callable[[int], int]
"""The number of the word at a folded offset."""


def in_order(parts: Sequence[Sequence[Hit]], steps: Sequence[Step], word: Word) -> list[Hit] | None:
    """Return every hit that belongs to a whole chain, part by part, or None when there is no whole chain.

    A hit follows another when it begins where that ended or later, so a place never follows itself. Each pass asks for the
    nearest neighbour alone: when that one is too far, all are. So the cost grows with the hits, not with their pairs.
    """
    reached = [list(parts[0])]
    for hits, step in zip(parts[1:], steps, strict=True):
        reached.append(_beside(hits, reached[-1], step, word, after=True))
        if not reached[-1]:
            return None
    for place in reversed(range(len(steps))):
        reached[place] = _beside(reached[place], reached[place + 1], steps[place], word, after=False)
    return [hit for hits in reached for hit in hits]


def _beside(hits: Sequence[Hit], others: Sequence[Hit], step: Step, word: Word, *, after: bool) -> list[Hit]:
    """Return the hits that stand after (or before) one of the others, or on either side where the step says so."""
    ends = sorted(hit.end for hit in others)
    starts = sorted(hit.start for hit in others)
    furthest = step.gap + 1
    left, right = after or step.either_side, not after or step.either_side
    return [
        hit
        for hit in hits
        if (left and _ended(hit, ends, furthest, word)) or (right and _begins(hit, starts, furthest, word))
    ]


def _ended(hit: Hit, ends: list[int], furthest: int, word: Word) -> bool:
    """Tell whether another ended at most `furthest` words before the hit."""
    nearest = bisect_right(ends, hit.start) - 1
    return nearest >= 0 and word(hit.start) - word(ends[nearest] - 1) <= furthest


def _begins(hit: Hit, starts: list[int], furthest: int, word: Word) -> bool:
    """Tell whether another begins at most `furthest` words after the hit."""
    nearest = bisect_left(starts, hit.end)
    return nearest < len(starts) and word(starts[nearest]) - word(hit.end - 1) <= furthest
