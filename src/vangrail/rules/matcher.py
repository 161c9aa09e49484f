"""One scan over a text, or over a whole batch, and the hits it opened: verified lazily, column by column."""

import re
from bisect import bisect_right
from collections.abc import Callable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from functools import cached_property
from itertools import accumulate
from typing import Final, NamedTuple

from vangrail.rules.database import Database, RawHits
from vangrail.rules.detectors.base import Match
from vangrail.rules.expressions import Expressions, Layout, escape
from vangrail.rules.fold import Folded
from vangrail.rules.near import Sharers
from vangrail.rules.plan import Owner, Plan
from vangrail.rules.skeleton import SIGNS, STAR, Skeleton, skeletons, starred
from vangrail.rules.words import LONGEST_ENDING, accepts_ending


class Hit(NamedTuple):
    """A verified place in the folded text. `language` is that of the entry; a `free` hit counts in any language.

    `payload` is the number of an embargo, a detector's match, or None.
    """

    start: int
    end: int
    language: str
    free: bool
    payload: "int | Match | None"


class Matcher:
    """A plan to look with. Expression ids run over literals, then patterns, then detectors' triggers, then signs of disguise."""

    def __init__(self, plan: Plan, layout: Layout, database: Database) -> None:
        """Take a plan, its layout, and the database of its expressions."""
        self.plan = plan
        self.expressions = Expressions(layout)
        self.database = database
        self._sharers: dict[int, tuple[Sharers, list[Owner]]] = {}
        # Need-to-know terms live in memory only: a compiled database holds them in readable form.
        self.secret_literals = list(plan.secret)
        self.secret_owners = list(plan.secret.values())
        self.secret = Database([escape(literal) for literal in self.secret_literals])

    @cached_property
    def by_shape(self) -> dict[tuple[int, str], list[int]]:
        """Single-word literals by length and first letter, for words of which letters were starred out."""
        shapes: dict[tuple[int, str], list[int]] = {}
        for number, literal in enumerate(self.expressions.literals):
            if literal.isalnum():
                shapes.setdefault((len(literal), literal[0]), []).append(number)
        return shapes

    def sharers(self, number: int) -> tuple[Sharers, list[Owner]]:
        """Return the terms that share the half of this number, and whose each is."""
        known = self._sharers.get(number)
        if known is None:
            terms = self.expressions.halves(number)
            own = Sharers([half for half, _ in terms], len(self.expressions.half_texts[number]))
            known = self._sharers[number] = own, [owner for _, owner in terms]
        return known

    def hits(self, folded: Folded) -> "Hits":
        """Scan one text."""
        data = folded.text.encode("utf-8", "replace")
        raw = self.expressions.standing(self.database.scan(data), data)
        return Hits(self, folded, data, raw, self.secret.scan(data))


class Hits:
    """The hits of one text, by column. Nothing is verified before somebody asks for it. `data` is the folded text as bytes."""

    def __init__(self, matcher: Matcher, folded: Folded, data: bytes, raw: RawHits, secret: RawHits) -> None:
        """Group the raw matches by column; a sign of disguise adds what the skeleton shows."""
        self.folded = folded
        self._matcher = matcher
        self.data = data
        self._known: dict[int, list[Hit]] = {}
        self._opened: dict[int, list[tuple[int, int]]] = {}
        self._extra: dict[int, list[Hit]] = {}
        opened = self._opened
        signs: dict[int, list[int]] = {}
        opens, first_sign = matcher.expressions.opens, matcher.expressions.first_sign
        for pair in raw:
            number = pair[0]
            if number >= first_sign:
                signs.setdefault(SIGNS[number - first_sign][0], []).append(pair[1])
                continue
            for column in opens(number):
                opened.setdefault(column, []).append(pair)
        self._add_words(secret, matcher.secret_literals, matcher.secret_owners)
        if signs:
            self._look_behind({kind: [self.at(end) for end in ends] for kind, ends in signs.items()})

    @property
    def revealed(self) -> bool:
        """Whether something was found that the plain scan does not show: a disguised word, or a need-to-know term."""
        return bool(self._extra)

    def columns(self) -> AbstractSet[int]:
        """Return the columns that may have hits."""
        return self._opened.keys() | self._extra.keys() if self._extra else self._opened.keys()

    def word_columns(self) -> list[int]:
        """Return the columns of which a word stands in the text, sorted: as the scan saw it, before anything is verified."""
        first_half = self._matcher.expressions.first_half
        return sorted(column for column, pairs in self._opened.items() if any(pair[0] < first_half for pair in pairs))

    def get(self, column: int) -> list[Hit]:
        """Return the verified hits of a column, sorted by place; a hit inside a longer one of the same column is left out."""
        known = self._known.get(column)
        if known is None:
            pairs = self._opened.get(column)
            found = list(self._extra.get(column, ())) if self._extra else []
            if pairs:
                found.extend(self._verify(column, pairs))
            known = self._known[column] = _outermost(found) if len(found) > 1 else found
        return known

    def _verify(self, column: int, pairs: list[tuple[int, int]]) -> list[Hit]:
        expressions, text, at = self._matcher.expressions, self.folded.text, self.at
        found: list[Hit] = []
        near: dict[int, list[int]] = {}
        for number, end_byte in pairs:
            end = at(end_byte)
            if number >= expressions.first_pattern:
                near.setdefault(number, []).append(end)
                continue
            if number >= expressions.first_half:
                found.extend(self._verify_half(number - expressions.first_half, end, column))
                continue
            literal = expressions.literals[number]
            found.extend(
                _hit(end - len(literal), stop, owner)
                for owner in expressions.owners(number)
                if owner.column == column and (stop := word_end(text, end - len(literal), end, literal, owner))
            )
        if near:
            found.extend(self._verify_opened(near, column))
        return found

    def _verify_half(self, number: int, end: int, column: int) -> Iterator[Hit]:
        """Yield the terms of this column that stand here with one typing error."""
        matcher = self._matcher
        start = end - len(matcher.expressions.half_texts[number])
        sharers, owners = matcher.sharers(number)
        for place, span in sharers.near(self.folded.text, start):
            if owners[place].column == column:
                yield _hit(*span, owners[place])

    def _verify_opened(self, near: dict[int, list[int]], column: int) -> list[Hit]:
        """Return what the patterns and detectors of this column find near the places where they were opened."""
        expressions, plan, text = self._matcher.expressions, self._matcher.plan, self.folded.text
        found: list[Hit] = []
        detectors: dict[int, list[int]] = {}
        patterns: dict[int, list[int]] = {}
        for number, ends in near.items():
            opened = detectors if number >= expressions.first_detector else patterns
            for user in expressions.used_by(number):
                opened.setdefault(user, []).extend(ends)
        for number, ends in patterns.items():
            pattern, owner = plan.patterns[number]
            if owner.column == column:
                found.extend(_hit(start, end, owner) for start, end in pattern.find(text, sorted(set(ends))))
        for number, ends in detectors.items():
            wanted = plan.detectors[number]
            if wanted.column == column:
                found.extend(
                    Hit(match.start, match.end, "any", free=True, payload=match)
                    for match in wanted.detector.find(self.folded, sorted(set(ends)))
                    if wanted.wants(match.kind)
                )
        return found

    def _add_words(self, raw: RawHits, literals: Sequence[str], owners: Sequence[Sequence[Owner]]) -> None:
        """Add verified word hits of another database over the same text."""
        for number, end_byte in raw:
            end = self.at(end_byte)
            literal = literals[number]
            for owner in owners[number]:
                if stop := word_end(self.folded.text, end - len(literal), end, literal, owner):
                    self._extra.setdefault(owner.column, []).append(_hit(end - len(literal), stop, owner))

    def _look_behind(self, signs: Mapping[int, Sequence[int]]) -> None:
        """Add the words that the skeleton shows and the folded text does not."""
        matcher = self._matcher
        for plain in skeletons(self.folded, signs):
            data = plain.text.encode("utf-8", "replace")
            at = _offsets(plain.text, data)
            alike = _alike(self.folded.text, plain.text)
            for database, literals, owners in (
                (matcher.database, matcher.expressions.literals, matcher.expressions.owners),
                (matcher.secret, matcher.secret_literals, matcher.secret_owners.__getitem__),
            ):
                for number, end_byte in database.scan(data):
                    if number < len(literals):
                        end, literal = at(end_byte), literals[number]
                        # What reads the same without its disguise was found already, together with the ending it may have.
                        if not alike(end - len(literal), end + LONGEST_ENDING):
                            self._add_disguised(plain, end, literal, owners(number))
        for start, end, token in starred(self.folded.text) if STAR in signs else ():
            self._add_starred(start, end, token)

    def _add_disguised(self, plain: Skeleton, end: int, literal: str, owners: Sequence[Owner]) -> None:
        start = end - len(literal)
        for owner in owners:
            stop = word_end(plain.text, start, end, literal, owner)
            if stop and self.folded.text[slice(*(span := plain.span(start, stop)))] != plain.text[start:stop]:
                self._extra.setdefault(owner.column, []).append(_hit(*span, owner))

    def _add_starred(self, start: int, end: int, token: str) -> None:
        matcher, expressions = self._matcher, self._matcher.expressions
        shape = re.compile(re.escape(token).replace(r"\*", "[a-z]"))
        for number in matcher.by_shape.get((len(token), token[0]), ()):
            if shape.fullmatch(expressions.literals[number]):
                for owner in expressions.owners(number):
                    self._extra.setdefault(owner.column, []).append(_hit(start, end, owner))

    @cached_property
    def at(self) -> Callable[[int], int]:
        """What turns byte offsets of `data` into offsets of the folded text."""
        return _offsets(self.folded.text, self.data)


_DECODE_LIMIT: Final = 2000


def _offsets(text: str, data: bytes) -> Callable[[int], int]:
    """Return a function from byte offsets of `data` to code points of `text`."""
    if len(text) == len(data):
        return lambda offset: offset
    if len(data) <= _DECODE_LIMIT:
        return lambda offset: len(data[:offset].decode("utf-8", "ignore"))
    ends = list(accumulate(len(char.encode("utf-8", "replace")) for char in text))
    return lambda offset: bisect_right(ends, offset)


def _alike(text: str, plain: str) -> Callable[[int, int], bool]:
    """Return a function that tells whether a span surely holds the same characters in both texts."""
    if len(text) == len(plain):
        return lambda start, end: text[start:end] == plain[start:end]
    first = next((place for place, (one, other) in enumerate(zip(text, plain, strict=False)) if one != other), 0)
    return lambda _start, end: end <= first


def _hit(start: int, end: int, owner: Owner) -> Hit:
    return Hit(start, end, owner.language, owner.free, owner.payload if owner.payload >= 0 else None)


def word_end(text: str, start: int, end: int, literal: str, owner: Owner) -> int:
    """Return where a literal found at [start, end) ends as a whole word, with its ending, or 0 when it is part of another word."""
    if start and text[start].isalnum() and text[start - 1].isalnum():
        return 0
    if end == len(text) or not text[end].isalnum() or not text[end - 1].isalnum():
        return end
    if owner.exact:
        return 0
    stop = end + 1
    while stop < len(text) and text[stop].isalnum():
        stop += 1
        if stop - end > LONGEST_ENDING:
            return 0
    return stop if accepts_ending(literal, text[end:stop], owner.language) else 0


def _outermost(hits: list[Hit]) -> list[Hit]:
    """Sort by place and leave out what lies inside a longer hit."""
    kept: list[Hit] = []
    for hit in sorted(hits, key=lambda hit: (hit.start, -hit.end, not hit.free)):
        if not kept or hit.end > kept[-1].end or (hit[:2] == kept[-1][:2] and hit != kept[-1]):
            kept.append(hit)
    return kept
