"""The expressions of the one scan: what each looks for, where it may stand, and which columns it may open.

Ids run over literals, halves of long terms, triggers of patterns, triggers of detectors, and signs of disguise. A text that two
patterns share is one expression, for every expression that matches costs a call.
"""

import marshal
import re
from array import array
from collections.abc import Iterable
from itertools import accumulate, pairwise
from typing import Any, Final, NamedTuple

from vangrail.rules.database import RawHits
from vangrail.rules.near import Half
from vangrail.rules.plan import Owner, Plan
from vangrail.rules.skeleton import SIGNS
from vangrail.rules.spellings import ENDS, STARTS
from vangrail.rules.words import LONGEST_ENDING, MIN_INFLECTED

INFLECTED: Final = 4
"""An edge beside `STARTS` and `ENDS`: a word ends here, or goes on with an ending of its language."""

_SPECIAL: Final = re.compile(rb"[^0-9a-z_ \x80-\xff]")
_SHORT: Final = 3
_TAIL: Final = LONGEST_ENDING + 1


class Layout(NamedTuple):
    """What `lay_out` makes: plain values to keep beside the compiled database, few of them containers, so that reading is quick.

    A use is what is done with a match: `uses` gives its number for every expression, `columns` what it opens. The first uses are
    groups of `owners` (of literals, each group marshalled), the next are of halves, the last are `users` (numbers of patterns or
    detectors). Half number n has the terms from `first_term[n]` up to `first_term[n + 1]`, with `heads` and `term_owner` for each.
    """

    literals: list[str]
    half_texts: list[str]
    patterns: int
    uses: bytes
    columns: list[tuple[int, ...]]
    owners: list[bytes]
    users: list[tuple[int, ...]]
    first_term: bytes
    terms: list[str]
    heads: bytes
    term_owner: bytes
    half_owners: list[tuple[Any, ...]]
    edges: bytes
    lengths: bytes


class Expressions:
    """What to know about each expression by its id."""

    def __init__(self, layout: Layout) -> None:
        """Take a layout that was made, or one that was kept."""
        self._layout = layout
        self.literals, self.half_texts = layout.literals, layout.half_texts
        self.first_half = len(self.literals)
        self.first_pattern = self.first_half + len(self.half_texts)
        self.first_detector = self.first_pattern + layout.patterns
        self._uses = _numbers(layout.uses)
        self.first_sign = len(self._uses)
        self.count = self.first_sign + len(SIGNS)
        self._columns = layout.columns
        self._first_user = len(layout.columns) - len(layout.users)
        self._lengths = _numbers(layout.lengths)
        # Made when a text meets them: most are never met, and making them all is most of what loading would cost.
        self._owners: dict[int, tuple[Owner, ...]] = {}
        self._half_owners = [Owner._make(owner) for owner in layout.half_owners]
        self._first_term = _numbers(layout.first_term)
        self._term_owner = _numbers(layout.term_owner)

    def owners(self, number: int) -> tuple[Owner, ...]:
        """Return whose the literal `number` is."""
        use = self._uses[number]
        own = self._owners.get(use)
        if own is None:
            group = marshal.loads(self._layout.owners[use])  # noqa: S302 -- from a verified file, or made here
            own = self._owners[use] = tuple(map(Owner._make, group))
        return own

    def opens(self, number: int) -> tuple[int, ...]:
        """Return the columns that an expression other than a sign of disguise may open."""
        return self._columns[self._uses[number]]

    def used_by(self, number: int) -> tuple[int, ...]:
        """Return the patterns, or the detectors, of the plan that the expression `number` belongs to."""
        return self._layout.users[self._uses[number] - self._first_user]

    def halves(self, number: int) -> list[tuple[Half, Owner]]:
        """Return the terms of which the half `number` (counted from 0) is one, and whose each is."""
        layout = self._layout
        return [
            (Half(layout.terms[place], bool(layout.heads[place])), self._half_owners[self._term_owner[place]])
            for place in range(self._first_term[number], self._first_term[number + 1])
        ]

    def shapes(self) -> tuple[list[int], list[int]]:
        """Return the length in bytes of every expression, or 0, and the edges at which it must stand, or 0."""
        layout = self._layout
        lengths = [len(text.encode()) for text in (*self.literals, *self.half_texts)]
        kinds = [set(layout.heads[first:last]) for first, last in pairwise(self._first_term)]
        # A head may go on and a tail may begin inside a word.
        halves = [(0 if False in kind else STARTS) | (0 if True in kind else ENDS) for kind in kinds]
        rest = [0] * (self.count - len(lengths) - len(layout.edges))
        edges = [*[STARTS | INFLECTED] * len(self.literals), *halves, *layout.edges, *rest]
        return [*lengths, *self._lengths, *[0] * (self.count - len(lengths) - len(self._lengths))], edges

    def standing(self, raw: RawHits, data: bytes) -> RawHits:
        """Return the matches in `data` without those that stand inside a longer word, as far as ASCII shows it."""
        kept: RawHits = []
        literals, first_half, first = self.literals, self.first_half, self.first_pattern
        edges_of, last = self._layout.edges, self.first_pattern + len(self._layout.edges)
        for pair in raw:
            number, end = pair
            if number < first_half:
                literal = literals[number]
                start = end - (len(literal) if literal.isascii() else len(literal.encode()))
                if start > 0 and data[start - 1 : start + 1].isalnum():
                    continue
                rest = data[end - 1 : end + _TAIL]
                if len(rest) > _TAIL and rest.isalnum():
                    continue
            elif first <= number < last and (edges := edges_of[number - first]):
                start = end - self._lengths[number - first]
                if (edges & STARTS and start > 0 and data[start - 1 : start].isalnum()) or (
                    edges & ENDS and data[end : end + 1].isalnum()
                ):
                    continue
            kept.append(pair)
        return kept


def lay_out(plan: Plan) -> tuple[Layout, list[bytes]]:
    """Return the layout of a plan, and the expressions to compile in the order of their ids."""
    triggers = [(trigger, number) for number, (pattern, _) in enumerate(plan.patterns) for trigger in pattern.triggers]
    patterns = _shared((text, number) for (text, _), number in triggers)
    detectors = _shared(
        (trigger, number) for number, wanted in enumerate(plan.detectors) for trigger in wanted.detector.triggers
    )
    edges = dict.fromkeys(patterns, STARTS | ENDS)
    for (text, own), _ in triggers:
        edges[text] &= own
    owners, opened, users = _Numbered(), _Numbered(), _Numbered()
    of_literals = [owners[tuple(own)] for own in plan.literals.values()]
    of_halves = [opened[_columns(owner.column for _, owner in own)] for own in plan.halves.values()]
    of_triggers = [
        *(users[tuple(own), _columns(plan.patterns[each][1].column for each in own)] for own in patterns.values()),
        *(users[tuple(own), _columns(plan.detectors[each].column for each in own)] for own in detectors.values()),
    ]
    first_user = len(owners) + len(opened)
    uses = [*of_literals, *(len(owners) + use for use in of_halves), *(first_user + use for use in of_triggers)]
    terms = [pair for own in plan.halves.values() for pair in own]
    half_owners = _Numbered()
    layout = Layout(
        literals=list(plan.literals),
        half_texts=list(plan.halves),
        patterns=len(patterns),
        uses=_packed(uses),
        columns=[*(_columns(owner.column for owner in group) for group in owners), *opened, *(own for _, own in users)],
        owners=[marshal.dumps([tuple(owner) for owner in group]) for group in owners],
        users=[own for own, _ in users],
        first_term=_packed(accumulate(map(len, plan.halves.values()), initial=0)),
        terms=[half.term for half, _ in terms],
        heads=bytes(half.head for half, _ in terms),
        term_owner=_packed(half_owners[tuple(owner)] for _, owner in terms),
        half_owners=list(half_owners),
        edges=bytes(edges.values()),
        # Only plain strings have edges, and only of those the length is known.
        lengths=_packed(_length(text) if own else 0 for text, own in edges.items()),
    )
    literals = [*map(_word, plan.literals), *map(escape, plan.halves)]
    return layout, [*literals, *(text.encode() for text in (*patterns, *detectors)), *(sign for _, sign in SIGNS)]


class _Numbered(dict[Any, int]):
    """Gives each key that is asked for the next number."""

    def __missing__(self, key: Any) -> int:
        number = self[key] = len(self)
        return number


def _packed(numbers: Iterable[int]) -> bytes:
    return array("I", numbers).tobytes()


def _numbers(packed: bytes) -> "memoryview[int]":
    return memoryview(packed).cast("I")


def escape(literal: str) -> bytes:
    """Return a literal as an expression."""
    data = literal.encode()
    return data if literal.isalnum() else _SPECIAL.sub(lambda match: b"\\x%02x" % match[0][0], data)


def _word(literal: str) -> bytes:
    """Return a literal as an expression. The shortest words stand inside many others: the scan itself looks at their edges."""
    data = escape(literal)
    if len(literal) > _SHORT or not (literal.isascii() and literal.isalnum()):
        return data
    return rb"\b" + data + (rb"\b" if len(literal) < MIN_INFLECTED else b"")


def _shared(pairs: Iterable[tuple[str, int]]) -> dict[str, list[int]]:
    found: dict[str, list[int]] = {}
    for key, number in pairs:
        own = found.setdefault(key, [])
        if number not in own:
            own.append(number)
    return found


def _columns(columns: Iterable[int]) -> tuple[int, ...]:
    return tuple(dict.fromkeys(columns))


def _length(escaped: str) -> int:
    return len(re.sub(r"\\(.)", r"\1", escaped).encode())
