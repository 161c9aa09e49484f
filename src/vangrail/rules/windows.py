"""The stretches of a text in which a condition is looked at: its sentences, the whole draft, or some words around a hit."""

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Iterator
from itertools import accumulate
from typing import Final

from vangrail.rules.matcher import Hit

Key = tuple[str, bool]
"""A cue's name, and whether it speaks against the rule."""

Found = dict[Key, list[Hit]]
"""Hits by key, sorted by place."""

Number = Callable[[int], int]
"""The number of the sentence, or of the word, at a folded offset."""

AGAINST: Final = True


def by_sentence(found: Found, sentence: Number) -> Iterator[Found]:
    """Yield, sentence by sentence, the hits that begin in it."""
    windows: dict[int, Found] = {}
    for key, hits in found.items():
        for hit in hits:
            windows.setdefault(sentence(hit.start), {}).setdefault(key, []).append(hit)
    for number in sorted(windows):
        yield windows[number]


def around(found: Found, words: int, word: Number, chained: frozenset[str]) -> Iterator[Found]:
    """Yield, for every hit that speaks for the rule, what reaches into `words` words around it.

    What speaks against the rule is looked for twice as far, so that it is seen from each of the hits that it may silence. It
    therefore does not matter in which order a condition names its cues. A hit stands alone for its cue, unless the cue is
    `chained` and may be needed more than once.
    """
    # A long hit may end after the next one, so the ends are only in order once each is the furthest so far.
    line = {
        key: ([word(hit.start) for hit in hits], list(accumulate((word(hit.end - 1) for hit in hits), max)))
        for key, hits in found.items()
    }

    def reach(key: Key, anchor: Hit) -> list[Hit]:
        starts, ends = line[key]
        far = 2 * words if key[1] is AGAINST else words
        first, last = word(anchor.start) - far, word(anchor.end - 1) + far
        near = found[key][bisect_left(ends, first) : bisect_right(starts, last)]
        if anchor in near and key[1] is not AGAINST and key[0] not in chained:
            return [anchor]
        return [hit for hit in near if word(hit.end - 1) >= first]

    for anchor in _anchors(found):
        yield {key: reach(key, anchor) for key in found}


def _anchors(found: Found) -> Iterable[Hit]:
    return dict.fromkeys(hit for key, hits in found.items() if key[1] is not AGAINST for hit in hits)
