"""The stretches of a text in which a condition is looked at: its sentences, the whole draft, or some words around a hit."""

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterator
from itertools import accumulate
from typing import Final, Protocol

from vangrail.rules.matcher import Hit

Key = tuple[str, bool]
"""A cue's name, and whether it speaks against the rule."""

Found = dict[Key, list[Hit]]
"""Hits by key, sorted by place."""


class Window(Protocol):
    """A stretch of a text, with the hits in it by key."""

    def get(self, key: Key, /) -> list[Hit] | None:
        """Return the hits of a cue, sorted by place; nothing for none."""


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


def around(found: Found, words: int, word: Number, chained: frozenset[str]) -> Iterator["Around"]:
    """Yield, for every hit that speaks for the rule, what reaches into `words` words around it.

    What speaks against the rule is looked for twice as far, so that it is seen from each of the hits that it may silence. It
    therefore does not matter in which order a condition names its cues. A hit stands alone for its cue, unless the cue is
    `chained` and may be needed more than once.
    """
    text = _Words(found, word)
    for anchor in dict.fromkeys(hit for key, hits in found.items() if key[1] is not AGAINST for hit in hits):
        yield Around(text, anchor, words, chained)


class _Words:
    """The hits of a text with the numbers of the words they begin and end in, counted for a cue when it is first asked about."""

    def __init__(self, found: Found, word: Number) -> None:
        self.found = found
        self.word = word
        self._lines: dict[Key, tuple[list[int], list[int]]] = {}

    def line(self, key: Key) -> tuple[list[int], list[int]]:
        """Return where the hits of a cue begin, and the furthest that any of them up to each has reached."""
        if key not in self._lines:
            hits, word = self.found[key], self.word
            # A long hit may end after the next one, so the ends are only in order once each is the furthest so far.
            self._lines[key] = (
                [word(hit.start) for hit in hits],
                list(accumulate((word(hit.end - 1) for hit in hits), max)),
            )
        return self._lines[key]


class Around:
    """The hits around one hit, looked for cue by cue as a condition asks: most windows lack the first cue that it needs."""

    def __init__(self, text: _Words, anchor: Hit, words: int, chained: frozenset[str]) -> None:
        """Lay the window of so many words around the anchor."""
        self._text = text
        self._anchor = anchor
        self._reach = words
        self._chained = chained
        self._known: Found = {}

    def get(self, key: Key) -> list[Hit]:
        """Return the hits of a cue in the window, by place."""
        if key not in self._known:
            self._known[key] = self._near(key) if self._text.found.get(key) else []
        return self._known[key]

    def _near(self, key: Key) -> list[Hit]:
        anchor, word = self._anchor, self._text.word
        starts, ends = self._text.line(key)
        far = 2 * self._reach if key[1] is AGAINST else self._reach
        first, last = word(anchor.start) - far, word(anchor.end - 1) + far
        near = self._text.found[key][bisect_left(ends, first) : bisect_right(starts, last)]
        if anchor in near and key[1] is not AGAINST and key[0] not in self._chained:
            return [anchor]
        return [hit for hit in near if word(hit.end - 1) >= first]
