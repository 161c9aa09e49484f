"""Telephone numbers of the Netherlands, Belgium, Spain, France, Germany, Britain and the United States, and any with a plus.

A number must exist (phonenumbers) and be written as people write it; a bare run of nine or ten digits counts only beside a word
such as "call". Orders, invoices, amounts, dates, hours, bank accounts and links are left alone.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from typing import ClassVar, Final

from vangrail.rules.detectors.base import Detector, Folded, Match, Nearby, apart, lazily, search, word_pattern
from vangrail.rules.detectors.phones.shapes import Number, read
from vangrail.rules.detectors.phones.words import BANK, CONTEXT, OTHER_BEFORE, OTHER_BEHIND

_RUN: Final = lazily(
    r"(?<![\w@#/=+,&%-])(?<![0-9]\.)(?:\+ ?|\()?[0-9](?:[ ().-]{0,3}(?: ?/ ?)?\+?[0-9]){6,39}(?!(?!x[0-9])[\w@])"
)
_GROUP: Final = lazily(r"(?:\+ ?)?\(?[0-9]+")
_LINK: Final = lazily(r"(?<![a-z0-9])(?:wa\.me/|whatsapp\.com/send/?\?phone=|tel:)(?P<number>\+?[0-9]{8,15})(?![0-9])")
_REACH: Final = 90
_BEFORE: Final = 40
_BEHIND: Final = 20
_SHORTEST: Final = 7
_LONGEST: Final = 19
"""Fifteen digits with a plus, brackets and a nought in brackets."""


class Phone(Detector):
    """Finds telephone numbers. Kinds: `phone`, `phone.mobile`, `phone.service` (0800, 0900 …); the value is `+31612345678`."""

    name: ClassVar[str] = "phone"
    triggers: ClassVar[tuple[str, ...]] = (r"[0-9](?:[ ().-]{0,3}[0-9]){6}", r"[0-9] ?/ ?[0-9](?:[ .-]?[0-9]){4}")
    context: ClassVar[Mapping[str, Sequence[str]]] = CONTEXT

    def find(self, folded: Folded, around: Sequence[int]) -> list[Match]:
        """Return the numbers near the offsets."""
        text = folded.text
        runs = [(run.start(), run.end()) for run in search(_RUN, text, around, _REACH)]
        nearby = Nearby(_words(), text, runs, _BEFORE, _BEHIND)
        found = [match for run in runs for match in _in_run(text, *run, named=nearby.has(*run))]
        for link in search(_LINK, text, around, _REACH):
            number = read("+" + link["number"].lstrip("+"), named=True)
            if number:
                found.append(Match(*link.span("number"), number.kind, number.value))
        return apart(found)


@cache
def _words() -> re.Pattern[str]:
    return word_pattern(CONTEXT)


def _in_run(text: str, start: int, end: int, *, named: bool) -> Iterator[Match]:
    """Yield the numbers in one run of digits and signs: from each group on, the longest row of groups that is a number."""
    before = text[max(0, start - _BEFORE) : start]
    if BANK.search(before) or (OTHER_BEFORE.search(before) and not text.startswith("+", start)):
        return
    groups = [found.span() for found in _GROUP.finditer(text, start, end)]
    if sum(last - first == 4 for first, last in groups) == len(groups) > 3:
        return
    first = 0
    while first < len(groups):
        for last in _ends(groups, first):
            low, high = groups[first][0], groups[last - 1][1]
            number = _number(text, low, high, named=named) if _stands_alone(text, groups, first, last) else None
            if number:
                yield Match(low, high, number.kind, number.value)
                first = last - 1
                break
        first += 1


def _ends(groups: Sequence[tuple[int, int]], first: int) -> list[int]:
    """Return where a number that begins with the group `first` may end, the longest first: after 7 to 15 signs."""
    ends, length = [], 0
    for last in range(first, min(len(groups), first + 7)):
        length += groups[last][1] - groups[last][0]
        if length > _LONGEST:
            break
        if length >= _SHORTEST:
            ends.append(last + 1)
    return ends[::-1]


def _number(text: str, low: int, high: int, *, named: bool) -> Number | None:
    return None if OTHER_BEHIND.match(text, high) else read(text[low:high], named=named)


def _stands_alone(text: str, groups: Sequence[tuple[int, int]], first: int, last: int) -> bool:
    """Return whether the groups before and behind are no part of the same number."""
    if first > 0:
        gap = text[groups[first - 1][1] : groups[first][0]]
        if not gap.endswith((" ", "/")) or gap.startswith((".", ")")):
            return False
        if groups[first - 1][1] - groups[first - 1][0] > 4 and "/" not in gap:
            return text[groups[first][0]] in "+0("
    if last < len(groups):
        gap = text[groups[last - 1][1] : groups[last][0]]
        following = text[groups[last][0] : groups[last][1]]
        if len(following) == groups[last - 1][1] - groups[last - 1][0] <= 4 and "/" not in gap:
            return False
        return (
            "/" in gap or following[0] in "+(" or (gap.startswith(" ") and (len(following) <= 2 or following[0] == "0"))
        )
    return True
