"""What every detector has: the forms it reads and returns, and the windows that keep it linear.

A detector is asked only about places where one of its triggers fired in the one scan of a text. It looks at a bounded window
around them, so its work grows with the text and never with the square of it, whatever somebody pastes.
"""

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, ClassVar, Protocol, Self, cast

from vangrail.rules.spans import joined


class Folded(Protocol):
    """A text and its folded form: lower case, no accents, every white-space run one space, nothing invisible."""

    text: str
    source: str

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Return the source span of a folded span, both in code points."""
        ...

    def original(self, start: int, end: int) -> str:
        """Return the source text of a folded span."""
        ...


@dataclass(frozen=True, slots=True)
class Match:
    """One thing found. `start` and `end` are folded code points.

    `kind` says what it is (`nl.bsn`, `phone.mobile`); `value` is the normalised form, for masks and comparison.
    """

    start: int
    end: int
    kind: str
    value: str


class Detector(Protocol):
    """Finds one family of things.

    `triggers` are patterns for the scan over the folded UTF-8 text: short literals or short bounded classes, and every true
    match contains one. `context` holds words that make a doubtful number count, per language.
    """

    name: ClassVar[str]
    triggers: ClassVar[tuple[str, ...]]
    context: ClassVar[Mapping[str, Sequence[str]]] = {}

    @classmethod
    def for_company(cls, brands: Sequence[str]) -> Self:
        """Return the detector for a company whose own domains are `brands`. Most detectors have no use for them."""
        del brands
        return cls()

    def find(self, folded: Folded, around: Sequence[int]) -> list[Match]:
        """Return what stands near the sorted trigger ends `around` (folded code points), in order and without overlap."""
        ...


def windows(around: Iterable[int], before: int, after: int, length: int) -> Iterator[tuple[int, int]]:
    """Yield disjoint windows (start, end) that cover `before` and `after` characters around each sorted offset."""
    yield from cover(((place, place) for place in around), before, after, length)


class _Lazy:
    """A pattern that is compiled when it is first used, and from then on answers as the compiled one."""

    def __init__(self, source: str, flags: re.RegexFlag) -> None:
        self._source, self._flags = source, flags

    def __getattr__(self, name: str) -> Any:
        compiled = re.compile(self._source, self._flags)
        for method in ("search", "match", "fullmatch", "finditer", "findall", "sub", "split"):
            setattr(self, method, getattr(compiled, method))
        return getattr(compiled, name)


def lazily(source: str, flags: re.RegexFlag = re.NOFLAG) -> re.Pattern[str]:
    """Return a pattern that costs nothing until it is used: a program that never meets a trigger never compiles it."""
    return cast("re.Pattern[str]", _Lazy(source, flags))


def cover(spans: Iterable[tuple[int, int]], before: int, after: int, length: int) -> Iterator[tuple[int, int]]:
    """Yield disjoint windows (start, end) that cover `before` and `after` characters around each sorted span."""
    reached = ((max(0, start - before), min(length, end + after)) for start, end in spans)
    yield from joined((first, last) for first, last in reached if last > first)


def search(pattern: re.Pattern[str], text: str, around: Iterable[int], reach: int) -> Iterator[re.Match[str]]:
    """Yield the matches of `pattern` near the offsets. `reach` is more than a match with its surroundings can span.

    The pattern itself must be bounded. It sees what stands before a window, so look-behinds tell the truth.
    """
    for low, high in windows(around, reach, reach, len(text)):
        yield from pattern.finditer(text, low, high)


def apart(matches: Iterable[Match]) -> list[Match]:
    """Return the matches in order of place; of those that overlap, the first and then the longest."""
    kept: list[Match] = []
    for match in sorted(matches, key=lambda match: (match.start, -match.end)):
        if not kept or match.start >= kept[-1].end:
            kept.append(match)
    return kept


def listed(text: str) -> tuple[str, ...]:
    """Return the entries of a list parted by commas: words of a context, written as one reads them."""
    return tuple(entry.strip() for entry in text.split(","))


def word_pattern(context: Mapping[str, Sequence[str]]) -> re.Pattern[str]:
    """Return a pattern for any of the context words, as whole words of the folded text. A trailing `*` allows endings."""
    words = sorted({word for group in context.values() for word in group}, key=len, reverse=True)
    body = "|".join(
        re.escape(word.removesuffix("*")) + ("" if word.endswith("*") else r"(?![a-z0-9])") for word in words
    )
    return re.compile(rf"(?<![a-z0-9])(?:{body})")


class Nearby:
    """Tells whether words stand near a place of one text. All places are looked at in one pass over their windows."""

    def __init__(
        self, pattern: re.Pattern[str], text: str, spans: Sequence[tuple[int, int]], before: int, after: int
    ) -> None:
        """Look for `pattern` up to `before` characters before and `after` characters behind each of the sorted spans."""
        self._before, self._after = before, after
        self._starts: list[int] = []
        self._ends: list[int] = []
        for low, high in cover(spans, before, after, len(text)):
            for match in pattern.finditer(text, low, high):
                self._starts.append(match.start())
                self._ends.append(match.end())

    def has(self, start: int, end: int) -> bool:
        """Return whether a word stands near the span, which must be one of those given."""
        index = bisect_left(self._starts, start - self._before)
        while index < len(self._starts) and self._starts[index] < end + self._after:
            if self._ends[index] <= start or self._starts[index] >= end:
                return True
            index += 1
        return False
