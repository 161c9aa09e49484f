"""What somebody reads and answers before they sign: the text with its digest, a few questions, and what both sides promise."""

import hashlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from random import Random
from typing import Final

from vangrail.documents.html import inline, prose
from vangrail.documents.kits.promises import promises
from vangrail.documents.model import Items, Prose
from vangrail.documents.render import render
from vangrail.languages import choose
from vangrail.policy.audience import Audience
from vangrail.policy.clause import Clause, Question
from vangrail.policy.model import Policy
from vangrail.web.policies.queries import policy_of

FIRST: Final = "responsibilities"
"""The clause whose question always comes first: it says what a signature means."""
COUNT: Final = 3
"""Questions that somebody answers before signing. It is no exam."""


def language_for(policy: Policy, wanted: str) -> str:
    """Return the language in which somebody reads a policy."""
    return choose(wanted, policy.languages)


@lru_cache(maxsize=64)
def text_digest(version_id: int, digest: str, audience: Audience, language: str) -> str:
    """Return the SHA-256 of the text that an audience reads, as Markdown: `vangrail build --format md` makes the same bytes."""
    text = render(policy_of(version_id, digest), audience=audience, language=language, format="md")
    return hashlib.sha256(text).hexdigest()


@dataclass(frozen=True, slots=True)
class Asked:
    """A question with its place: the clause, and its number among the clause's questions in this language, from 0."""

    clause: str
    place: int
    title: str
    question: Question

    @property
    def key(self) -> str:
        """The name of its field in a form."""
        return f"{self.clause}-{self.place}"


def questions(
    policy: Policy, audiences: Sequence[Audience], language: str, seed: str, changed: Iterable[str] = ()
) -> tuple[Asked, ...]:
    """Return the questions for somebody. The same `seed` gives the same ones; `changed` are clauses that are asked about first."""
    luck = Random(seed)  # noqa: S311 -- which questions somebody gets is no secret
    mine = [clause for clause in policy.clauses if set(audiences) & set(clause.audiences)]
    asked = [clause for clause in mine if language in clause.texts and clause.texts[language].questions]
    first = set(changed)
    ranked = sorted(asked, key=lambda clause: (clause.id != FIRST, clause.id not in first, luck.random()))
    return tuple(_one(clause, language, luck) for clause in ranked[:COUNT])


def _one(clause: Clause, language: str, luck: Random) -> Asked:
    text = clause.texts[language]
    place = _meaning(text.questions) if clause.id == FIRST else luck.randrange(len(text.questions))
    return Asked(clause.id, place, text.title, text.questions[place])


def _meaning(found: Sequence[Question]) -> int:
    """Return the place of the question on what a signature says, or 0 where a company wrote other ones."""
    words = ("signature", "handtekening", "firma")
    return next((number for number, each in enumerate(found) if any(w in each.prompt for w in words)), 0)


@dataclass(frozen=True, slots=True)
class Side:
    """What one side promises, as safe HTML: a title and its lines."""

    title: str
    lines: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Sides:
    """What I do, what the company does for me, and what a signature means. Without two lists there is only text in `after`."""

    sides: tuple[Side, ...]
    after: tuple[str, ...]


@lru_cache(maxsize=16)
def both_sides(version_id: int, digest: str, language: str) -> Sides:
    """Return what both sides promise in a version, from the clause about responsibilities."""
    kit = promises(policy_of(version_id, digest), language)
    sides, after = [], []
    for section in kit.sections:
        for block in section.blocks:
            if isinstance(block, Items):
                sides.append(Side(section.title, tuple(inline(item) for item in block.items)))
            elif isinstance(block, Prose):
                after.append(prose(block.text))
    return Sides(tuple(sides), tuple(after))
