"""Looking a clause up by its id or by words, and finding who answers about something: for whoever asks instead of reading."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Final, get_args

from vangrail.check.verdict import DeskAnswer, Desks
from vangrail.policy.audience import Audience
from vangrail.policy.clause import Clause
from vangrail.policy.company import TOPICS, DeskName, Person
from vangrail.policy.model import Policy
from vangrail.rules.fold import fold_text

LONGEST: Final = 200
"""Characters of a question that are looked at."""

MOST: Final = 5
"""Clauses that an answer in words holds at most."""

_SHORT: Final = 3
"""Words with fewer letters say too little to look for."""

_IN_TITLE: Final = 3
"""How much more a word in a title says than one in the text."""


@dataclass(frozen=True, slots=True)
class Passage:
    """A clause as its readers have it, in one language. `part` is what it says to these readers beside the others."""

    clause: str
    title: str
    text: str
    part: str
    why: str
    instead: str
    desk: DeskAnswer


def look_up(policy: Policy, about: str, audience: Audience, language: str) -> list[Passage]:
    """Return the clause with this id, or those that words are about, the best first. Empty where nothing fits.

    Raises:
        KeyError: the policy has no texts in this language.
    """
    clauses = [clause for clause in policy.clauses if audience in clause.audiences]
    name = about.strip().casefold().replace("-", "_").replace(" ", "_")
    found = [clause for clause in clauses if clause.id == name] or list(_fitting(clauses, about, language))
    desks = Desks(policy)
    return [_passage(clause, audience, language, desks) for clause in found[:MOST]]


@dataclass(frozen=True, slots=True)
class Answers:
    """Who answers: a desk, and the people who speak about it first where the policy names them."""

    desk: DeskAnswer
    spokespersons: tuple[Person, ...] = ()


def who_answers(policy: Policy, topic: str, language: str) -> list[Answers]:
    """Return who answers about a topic, at a desk, or about what words are about; every desk where nothing fits."""
    desks, name = Desks(policy), topic.strip().casefold().replace("-", "_").replace(" ", "_")
    if name in TOPICS:
        spoken = policy.company.spokespersons if TOPICS[name] in {"pr", "communications"} else ()
        return [Answers(desks.answer(TOPICS[name]), spoken)]
    names = [desk for desk in get_args(DeskName) if desk == name]
    names = names or list(dict.fromkeys(clause.desk for clause in _fitting(policy.clauses, topic, language)))[:2]
    return [Answers(desks.answer(desk)) for desk in names or get_args(DeskName)]


def _fitting(clauses: tuple[Clause, ...] | list[Clause], about: str, language: str) -> Iterator[Clause]:
    """Yield the clauses that hold at least half of the words, those that say most about them first."""
    words = [word for word in fold_text(about[:LONGEST]).split() if len(word) >= _SHORT]
    scores = [(_score(_folded(clause, language), words), -order, clause) for order, clause in enumerate(clauses)]
    for score, _, clause in sorted(scores, key=lambda each: each[:2], reverse=True):
        if score:
            yield clause


def _score(folded: tuple[str, str], words: list[str]) -> int:
    title, text = folded
    found = sum(word in text for word in words)
    return found + _IN_TITLE * sum(word in title for word in words) if found * 2 >= len(words) else 0


def _folded(clause: Clause, language: str) -> tuple[str, str]:
    text = clause.texts[language]
    whole = " ".join([clause.id.replace("_", " "), text.title, text.text, *text.parts.values(), text.why, text.instead])
    return _fold(text.title), _fold(whole)


@lru_cache(maxsize=512)
def _fold(text: str) -> str:
    return fold_text(text)


def _passage(clause: Clause, audience: Audience, language: str, desks: Desks) -> Passage:
    text = clause.texts[language]
    part = text.parts.get(audience, "")
    return Passage(clause.id, text.title, text.text, part, text.why, text.instead, desks.answer(clause.desk))
