"""Earlier answers of desks that a check can cite: which of them a draft touches, and what is said of it.

A precedent informs. It raises no level and lowers none: that is left to the rules, and to the policy's owner. A draft is looked up
in the book word by word, so what it costs grows with the draft and not with the book; an empty book costs nothing.
"""

import hashlib
import json
import re
from collections.abc import Collection, Iterable, Iterator
from dataclasses import asdict, dataclass, field
from datetime import datetime
from functools import cached_property
from typing import Final

from vangrail.languages import choose
from vangrail.rules.fold import fold_text

MOST: Final = 3
"""Precedents that one verdict cites. Whoever reads more reads none."""

YES: Final = frozenset({"fine", "change"})
"""Answers that are a yes; the others are none, or none yet."""

_WORD: Final = re.compile(r"\w+")
_ENDING: Final = 3
"""Letters that may follow a word of four letters and more: photo, photos."""

_WHOLE: Final = 4


@dataclass(frozen=True, slots=True, kw_only=True)
class Precedent:
    """A desk's earlier answer, anonymised: `question` and `text` by language, `answer` the level that it came to.

    `words` are groups of words that may stand for one thing: a draft with one of each group touches it. With `rule` it is cited
    where that rule speaks; with both, where both hold; with neither, never. `account`, `platforms` and `countries` narrow it, and
    after `until` it is over. `key` is its name in the book; an `example` was written to show what an answer can be.
    """

    key: str = ""
    clause: str = ""
    rule: str = ""
    answer: str = ""
    question: dict[str, str] = field(default_factory=dict)
    text: dict[str, str] = field(default_factory=dict)
    words: tuple[tuple[str, ...], ...] = ()
    account: str = ""
    platforms: tuple[str, ...] = ()
    countries: tuple[str, ...] = ()
    topic: str = ""
    desk: str = ""
    until: datetime | None = None
    example: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Citation:
    """A precedent as a verdict cites it: its texts in the language of the answer."""

    key: str
    clause: str
    rule: str
    answer: str
    question: str
    text: str
    desk: str
    example: bool
    until: datetime | None

    def to_dict(self) -> dict[str, object]:
        """Return it as plain values for JSON."""
        return asdict(self) | {"until": self.until.isoformat() if self.until else None}


@dataclass(frozen=True, slots=True)
class Place:
    """Where a draft is posted: what a precedent's scope is compared with. Empty where nobody said."""

    account: str
    platform: str
    country: str

    def within(self, precedent: Precedent) -> bool:
        """Tell whether a precedent speaks about this place; one for a platform speaks also where nobody named one."""
        return (
            precedent.account in {"", self.account}
            and (not precedent.platforms or self.platform in {"", *precedent.platforms})
            and (not precedent.countries or self.country in precedent.countries)
        )


Key = tuple[int, int]
"""A precedent's number and the number of its group of words."""


class Book(tuple[Precedent, ...]):  # noqa: SLOT001 -- what is worked out once has to be kept somewhere
    """The precedents of a moment. What is looked up in it is worked out once for each book."""

    def __hash__(self) -> int:
        """Return the same for the same precedents."""
        return hash(self.digest)

    @cached_property
    def digest(self) -> str:
        """The SHA-256 of its precedents as canonical JSON, as 64 hexadecimal digits."""
        said = [asdict(one) for one in self]
        body = json.dumps(said, default=str, sort_keys=True, ensure_ascii=False, separators=(",", ":"))
        return hashlib.sha256(body.encode()).hexdigest()

    @cached_property
    def _single(self) -> dict[str, list[Key]]:
        """Words of one token, and whose they are."""
        found: dict[str, list[Key]] = {}
        for number, group, phrase in self._phrases():
            if len(phrase) == 1:
                found.setdefault(phrase[0], []).append((number, group))
        return found

    @cached_property
    def _longer(self) -> dict[str, list[tuple[tuple[str, ...], Key]]]:
        """Words of several tokens, by their first."""
        found: dict[str, list[tuple[tuple[str, ...], Key]]] = {}
        for number, group, phrase in self._phrases():
            if len(phrase) > 1:
                found.setdefault(phrase[0], []).append((phrase, (number, group)))
        return found

    @cached_property
    def _wordless(self) -> tuple[int, ...]:
        """Those that only a rule leads to."""
        return tuple(number for number, one in enumerate(self) if one.rule and not one.words)

    def _phrases(self) -> Iterator[tuple[int, int, tuple[str, ...]]]:
        for number, one in enumerate(self):
            for group, words in enumerate(one.words):
                for word in words:
                    if phrase := tokens(word):
                        yield number, group, phrase

    def touched(self, folded: str) -> list[int]:
        """Return the numbers of the precedents of which a word of every group stands in a folded text."""
        words = _WORD.findall(folded)
        hits: dict[int, set[int]] = {}
        single, longer = self._single, self._longer
        for word in set(words):
            for form in ends_like(word):
                for number, group in single.get(form, ()):
                    hits.setdefault(number, set()).add(group)
        if longer:
            for place, word in enumerate(words):
                for phrase, (number, group) in longer.get(word, ()):
                    if _stands(phrase, words, place):
                        hits.setdefault(number, set()).add(group)
        return sorted(number for number, groups in hits.items() if len(groups) == len(self[number].words))

    def citing(self, folded: str, rules: Collection[str], place: Place, at: datetime) -> list[Precedent]:
        """Return the precedents to cite for a folded draft and the rules that spoke, the closest first, three at most."""
        found = [self[number] for number in (*self.touched(folded), *self._wordless)]
        fitting = [
            one
            for one in found
            if (not one.rule or one.rule in rules) and (one.until is None or one.until > at) and place.within(one)
        ]
        fitting.sort(key=lambda one: (one.example, -len(one.words), not one.rule, one.key))
        return fitting[:MOST]


def tokens(word: str) -> tuple[str, ...]:
    """Return the tokens of a word or phrase in its folded form."""
    return tuple(_WORD.findall(fold_text(word)))


def cited(one: Precedent, language: str) -> Citation:
    """Return a precedent with its texts in a language, or in its nearest relative."""
    return Citation(
        key=one.key,
        clause=one.clause,
        rule=one.rule,
        answer=one.answer,
        question=one.question[choose(language, one.question)] if one.question else "",
        text=one.text[choose(language, one.text)] if one.text else "",
        desk=one.desk,
        example=one.example,
        until=one.until,
    )


def contradicting(book: Iterable[Precedent], at: datetime) -> list[tuple[Precedent, Precedent]]:
    """Return the pairs of which one says yes and the other does not, about the same clause, where a draft could meet both."""
    by_clause: dict[str, list[Precedent]] = {}
    for one in book:
        if one.until is None or one.until > at:
            by_clause.setdefault(one.clause, []).append(one)
    return [
        (one, other)
        for group in by_clause.values()
        for number, one in enumerate(group)
        for other in group[number + 1 :]
        if contradict(one, other)
    ]


def contradict(one: Precedent, other: Precedent) -> bool:
    """Tell whether two precedents of a clause disagree about drafts that could be the same."""
    if one.clause != other.clause or (one.answer in YES) == (other.answer in YES):
        return False
    if one.account and other.account and one.account != other.account:
        return False
    pairs = ((one.platforms, other.platforms), (one.countries, other.countries))
    if any(mine and theirs and set(mine).isdisjoint(theirs) for mine, theirs in pairs):
        return False
    if one.topic and other.topic and one.topic != other.topic:
        return False
    if one.rule and other.rule and one.rule != other.rule:
        return False
    return (bool(one.rule) and one.rule == other.rule) or _same_words(one, other)


def _same_words(one: Precedent, other: Precedent) -> bool:
    """Tell whether each group of the one that has fewer shares a word with a group of the other."""
    fewer, more = sorted((_groups(one), _groups(other)), key=len)
    return bool(fewer) and all(any(not group.isdisjoint(each) for each in more) for group in fewer)


def _groups(one: Precedent) -> list[set[tuple[str, ...]]]:
    return [{tokens(word) for word in group} for group in one.words]


def ends_like(word: str) -> Iterator[str]:
    """Yield a word and what it may be without an ending of three letters at most."""
    yield word
    for cut in range(1, min(_ENDING, len(word) - _WHOLE) + 1):
        yield word[:-cut]


def _stands(phrase: tuple[str, ...], words: list[str], place: int) -> bool:
    """Tell whether a phrase begins at this word; its last word may have an ending."""
    *whole, last = phrase
    end = place + len(whole)
    return end < len(words) and words[place:end] == whole and last in ends_like(words[end])
