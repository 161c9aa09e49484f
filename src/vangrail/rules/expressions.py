"""The expressions of the one scan: what each looks for, where it may stand, and which columns it may open.

Ids run over literals, halves of long terms, triggers of patterns, triggers of detectors, and signs of disguise. A text that two
patterns share is one expression, for every expression that matches costs a call.
"""

import re
from collections.abc import Iterable
from typing import Final, TypeVar

from vangrail.rules.database import RawHits
from vangrail.rules.plan import Plan
from vangrail.rules.skeleton import SIGNS
from vangrail.rules.spellings import ENDS, STARTS
from vangrail.rules.words import LONGEST_ENDING

INFLECTED: Final = 4
"""An edge beside `STARTS` and `ENDS`: a word ends here, or goes on with an ending of its language."""

_SPECIAL: Final = re.compile(rb"[^0-9a-z_ \x80-\xff]")
_TAIL: Final = LONGEST_ENDING + 1

Key = TypeVar("Key")


class Expressions:
    """What to compile, and what to know about each expression by its id."""

    def __init__(self, plan: Plan) -> None:
        """Lay out the expressions of a plan."""
        self.literals = list(plan.literals)
        self.owners = list(plan.literals.values())
        self.half_texts = list(plan.halves)
        self.halves = list(plan.halves.values())
        triggers = [
            (trigger, number) for number, (pattern, _) in enumerate(plan.patterns) for trigger in pattern.triggers
        ]
        patterns = _shared((text, number) for (text, _), number in triggers)
        detectors = _shared(
            (trigger, number) for number, wanted in enumerate(plan.detectors) for trigger in wanted.detector.triggers
        )
        self._triggers = [*patterns, *detectors]
        self.users = [*patterns.values(), *detectors.values()]
        self.first_half = len(self.literals)
        self.first_pattern = self.first_half + len(self.halves)
        self.first_detector = self.first_pattern + len(patterns)
        self.first_sign = self.first_detector + len(detectors)
        self.count = self.first_sign + len(SIGNS)
        self.opens = self._opens(plan)
        edges = dict.fromkeys(patterns, STARTS | ENDS)
        for (text, own), _ in triggers:
            edges[text] &= own
        # Only plain strings have edges, and of those the length is known.
        self._edged = {
            number: (_length(text), own) for number, (text, own) in enumerate(edges.items(), self.first_pattern) if own
        }

    def _opens(self, plan: Plan) -> list[tuple[int, ...]]:
        """Return the columns that each expression may open; a sign of disguise opens none."""
        groups = {id(own): own for own in self.owners}
        columns = {key: tuple(dict.fromkeys(owner.column for owner in own)) for key, own in groups.items()}
        middle = self.first_detector - self.first_pattern
        return [
            *(columns[id(own)] for own in self.owners),
            *(tuple(dict.fromkeys(owner.column for _, owner in own)) for own in self.halves),
            *(tuple(dict.fromkeys(plan.patterns[each][1].column for each in own)) for own in self.users[:middle]),
            *(tuple(dict.fromkeys(plan.detectors[each].column for each in own)) for own in self.users[middle:]),
        ]

    def to_compile(self) -> list[bytes]:
        """Return the expressions in the order of their ids."""
        return [
            *map(escape, self.literals),
            *map(escape, self.half_texts),
            *(text.encode() for text in self._triggers),
            *(sign for _, sign in SIGNS),
        ]

    def used_by(self, number: int) -> list[int]:
        """Return the patterns, or the detectors, of the plan that the expression `number` belongs to."""
        return self.users[number - self.first_pattern]

    def shapes(self) -> tuple[list[int], list[int]]:
        """Return the length in bytes of every expression, or 0, and the edges at which it must stand, or 0."""
        heads = [any(half.head for half, _ in own) for own in self.halves]
        tails = [any(not half.head for half, _ in own) for own in self.halves]
        edged = [self._edged.get(number, (0, 0)) for number in range(self.first_pattern, self.count)]
        lengths = [len(text.encode()) for text in (*self.literals, *self.half_texts)]
        # A head may go on and a tail may begin inside a word.
        halves = [(0 if tail else STARTS) | (0 if head else ENDS) for head, tail in zip(heads, tails, strict=True)]
        edges = [*[STARTS | INFLECTED] * len(self.literals), *halves, *(each for _, each in edged)]
        return [*lengths, *(length for length, _ in edged)], edges

    def standing(self, raw: RawHits, data: bytes) -> RawHits:
        """Return the matches in `data` without those that stand inside a longer word, as far as ASCII shows it."""
        kept: RawHits = []
        literals, first_half, edged = self.literals, self.first_half, self._edged
        for pair in raw:
            number, end = pair
            if number < first_half:
                start = end - len(literals[number])
                if start > 0 and data[start - 1 : start + 1].isalnum() and literals[number].isascii():
                    continue
                rest = data[end - 1 : end + _TAIL]
                if len(rest) > _TAIL and rest.isalnum():
                    continue
            elif number in edged:
                length, edges = edged[number]
                start = end - length
                if (edges & STARTS and start > 0 and data[start - 1 : start].isalnum()) or (
                    edges & ENDS and data[end : end + 1].isalnum()
                ):
                    continue
            kept.append(pair)
        return kept


def escape(literal: str) -> bytes:
    """Return a literal as an expression."""
    data = literal.encode()
    return data if literal.isalnum() else _SPECIAL.sub(lambda match: b"\\x%02x" % match[0][0], data)


def _shared(pairs: Iterable[tuple[Key, int]]) -> dict[Key, list[int]]:
    found: dict[Key, list[int]] = {}
    for key, number in pairs:
        own = found.setdefault(key, [])
        if number not in own:
            own.append(number)
    return found


def _length(escaped: str) -> int:
    return len(re.sub(r"\\(.)", r"\1", escaped).encode())
