"""A course: the questions in a policy's own clauses, as scenarios of about three minutes for some readers in one language.

A scenario is one clause and carries its id for ever; so two versions of a policy tell which scenarios are worth taking again.
"""

import hashlib
import json
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from functools import cached_property
from math import ceil
from typing import Final, Literal, get_args

from vangrail.policy.audience import Audience
from vangrail.policy.changes import Change
from vangrail.policy.clause import Answer, Clause, Question, Section
from vangrail.policy.model import Policy
from vangrail.policy.versions import diff

Scope = Literal["essentials", "everything", "drills"] | Section
"""How much of the policy a course takes: the few scenarios that everybody meets, all of them, or one section of the document.

`drills` takes none of it: these are shipped stories about tricks, which `drilled` makes a course of."""

SCOPES: Final[tuple[Scope, ...]] = ("essentials", "everything", *get_args(Section))
"""What of a policy can be a course."""

ESSENTIALS: Final = 8
"""How many scenarios the short course has at most: with about three minutes each that is one sitting."""

_PREFERRED: Final = (
    "your_rights",
    "in_doubt",
    "transparency",
    "confidential_information",
    "personal_data",
    "customers_and_receipts",
    "respect",
    "media_questions",
    "who_speaks",
    "conflict",
    "permanence",
    "facts",
)
"""What everybody meets, the most telling first, after the company's own clauses and those of its sector."""

_CORPORATE: Final = ("who_speaks", "approval", "customer_questions", "account_charter", "access", "breach")
"""What comes first for those who post for the company."""

_SAID: Final = frozenset({"limit", "typo", "people", "training"})
"""Reasons of a change in what a clause says, for an owner who wants it read again."""

_WORDS_A_MINUTE: Final = 180
_THINKING: Final = 0.3
"""Minutes that somebody takes to choose an answer."""


@dataclass(frozen=True, slots=True)
class Explained:
    """What somebody hears after choosing an answer: whether it was right, why, and after a right one why each other was not."""

    right: bool
    chosen: Answer
    others: tuple[Answer, ...] = ()


@dataclass(frozen=True)
class Scenario:
    """One clause to think about: what happened once, as the scene, and questions about the same thing. Texts are Markdown.

    A drill has an id of its own, and the clause it is `about`.
    """

    id: str
    section: Section
    title: str
    scene: str
    questions: tuple[Question, ...]
    own: bool = False
    about: str = ""

    @property
    def clause(self) -> str:
        """The clause to read about it."""
        return self.about or self.id

    @cached_property
    def minutes(self) -> float:
        """How long it takes, read at an easy pace."""
        texts = [self.title, self.scene]
        for question in self.questions:
            texts += [question.prompt, *(f"{answer.text} {answer.why}" for answer in question.answers)]
        words = sum(len(text.split()) for text in texts)
        return words / _WORDS_A_MINUTE + _THINKING * len(self.questions)

    def answered(self, number: int, choice: int) -> Explained:
        """Return what is said to an answer. `number` and `choice` count from 1.

        Raises:
            IndexError: there is no such question, or it has no such answer.
        """
        if number < 1 or choice < 1:
            message = f"a question and an answer counted from 1, found {number} and {choice}"
            raise IndexError(message)
        answers = self.questions[number - 1].answers
        chosen = answers[choice - 1]
        others = tuple(each for each in answers if each is not chosen) if chosen.right else ()
        return Explained(chosen.right, chosen, others)


@dataclass(frozen=True)
class Course:
    """The scenarios of a policy for some readers, in the order of the document. `policy` is the policy's digest."""

    audience: Audience
    language: str
    scope: Scope
    version: str
    policy: str
    scenarios: tuple[Scenario, ...]

    @property
    def minutes(self) -> int:
        """How long the whole course takes."""
        return ceil(sum(each.minutes for each in self.scenarios))

    @cached_property
    def digest(self) -> str:
        """The SHA-256 of everything that somebody who takes it is shown, as 64 hexadecimal digits."""
        shown = [[each.id, each.scene, [_plain(question) for question in each.questions]] for each in self.scenarios]
        return hashlib.sha256(json.dumps([self.language, shown], ensure_ascii=False).encode()).hexdigest()

    def scenario(self, name: str) -> Scenario:
        """Return the scenario with this id.

        Raises:
            KeyError: the course has none.
        """
        return next((each for each in self.scenarios if each.id == name), None) or self._missing(name)

    def open(self, done: Collection[str]) -> tuple[Scenario, ...]:
        """Return the scenarios that are not among those done, in order."""
        return tuple(each for each in self.scenarios if each.id not in done)

    def _missing(self, name: str) -> Scenario:
        message = f"a scenario of the course, found {name}"
        raise KeyError(message)


def course(policy: Policy, audience: Audience, language: str, scope: Scope = "essentials") -> Course:
    """Return the course for these readers; a clause without questions, or without text in the language, is no scenario.

    Raises:
        ValueError: the policy has no texts in this language.
    """
    if language not in policy.languages:
        message = f"a language of the policy ({', '.join(policy.languages)}), found {language}"
        raise ValueError(message)
    there = [clause for clause in policy.clauses if audience in clause.audiences]
    with_questions = [clause for clause in there if language in clause.texts and clause.texts[language].questions]
    chosen = _chosen(with_questions, audience, scope)
    scenarios = tuple(_scenario(clause, language) for clause in with_questions if clause.id in chosen)
    return Course(audience, language, scope, policy.version, policy.digest, scenarios)


def drilled(policy: Policy, audience: Audience, language: str, scenarios: Iterable[Scenario]) -> Course:
    """Return a course of drills, which belong to no version: a new one of the policy asks nothing of them again."""
    return Course(audience, language, "drills", policy.version, policy.digest, tuple(scenarios))


def to_retake(old: Policy, new: Policy, audience: Audience, language: str) -> frozenset[str]:
    """Return the clauses whose scenarios are worth taking again by somebody who took them under `old` in this language.

    That is a new clause, and one of which something material changed for these readers. How the check recognises a clause
    (its rules), a typing error, a name, and a question that was added or mended ask nothing again of anybody.
    """
    there = {clause.id for clause in new.clauses if audience in clause.audiences}
    return asked_again(diff(old, new).changes, audience, language) & there


def asked_again(changes: Iterable[Change], audience: Audience, language: str, *, every: bool = False) -> frozenset[str]:
    """Return the clauses that changes between two versions ask again of these readers, those that are gone among them.

    With `every` a change that looks small counts as well: the policy's owner said that it matters.
    """
    found = {change.path.split(".")[1] for change in changes if _concerns(change, audience, language, every=every)}
    return frozenset(found)


def _chosen(clauses: list[Clause], audience: Audience, scope: Scope) -> set[str]:
    if scope == "everything":
        return {clause.id for clause in clauses}
    if scope != "essentials":
        return {clause.id for clause in clauses if clause.section == scope}
    names = [clause.id for clause in clauses]
    own = [clause.id for clause in clauses if clause.origin == "company"]
    sector = [name for name in names if name.endswith("_sector")]
    telling = [name for name in (*(_CORPORATE if audience == "corporate" else ()), *_PREFERRED) if name in names]
    return set(list(dict.fromkeys([*own, *sector, *telling, *names]))[:ESSENTIALS])


def _scenario(clause: Clause, language: str) -> Scenario:
    text = clause.texts[language]
    own = clause.origin == "company"
    return Scenario(clause.id, clause.section, text.title, text.incident, text.questions, own)


def _concerns(change: Change, audience: Audience, language: str, *, every: bool) -> bool:
    """Tell whether a change is a reason to think again for readers of one language."""
    parts = change.path.split(".")
    weighs = change.material or (every and change.reason in _SAID)
    if not (weighs and audience in change.audiences and parts[0] == "clauses") or "rules" in parts[2:]:
        return False
    return len(parts) < 4 or parts[3] == language


def _plain(question: Question) -> list[object]:
    return [question.prompt, [[each.text, each.right, each.why] for each in question.answers]]
