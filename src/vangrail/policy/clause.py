"""Clauses and dated facts as values."""

from datetime import date
from typing import Literal

from pydantic import Field

from vangrail.policy.audience import Audience
from vangrail.policy.base import Slug, Text, Translated, Value
from vangrail.policy.company import DeskName
from vangrail.policy.rule import Rule

Section = Literal["speak", "people", "protect", "company", "rights", "practice"]
"""Where a clause stands in the document."""


class Answer(Value):
    """One answer to a scenario question, whether it is right, and why."""

    text: Text
    right: bool
    why: Text


class Question(Value):
    """A scenario for training with its answers; at least one is right."""

    prompt: Text
    answers: tuple[Answer, ...] = Field(min_length=2)


class ClauseText(Value):
    """A clause in one language, as Markdown. `parts` holds what is said extra to an audience."""

    title: Text
    text: Text
    parts: dict[Audience, str] = Field(default_factory=dict)
    why: Text
    instead: Text
    incident: str = ""
    questions: tuple[Question, ...] = ()


class Link(Value):
    """Another policy or public guidance that a clause points to."""

    title: Translated
    url: Text
    dated: date | None = None


class Clause(Value):
    """One rule of conduct. `origin` says whether it came with the library or is the company's own."""

    id: Slug
    section: Section
    audiences: tuple[Audience, ...] = Field(min_length=1)
    desk: DeskName
    since: str
    review: date
    when: str = ""
    see: tuple[Slug, ...] = ()
    facts: tuple[str, ...] = ()
    links: tuple[Link, ...] = ()
    origin: Literal["library", "company"] = "library"
    texts: dict[str, ClauseText]
    rules: tuple[Rule, ...] = ()


class Fact(Value):
    """A dated fact of law or guidance, with its source. `effect` says what it means for a policy."""

    id: Text
    topic: Slug
    certainty: Literal["A", "B"]
    source: tuple[Text, ...] = Field(min_length=1)
    dated: Text
    reviewed: date
    text: Translated
    effect: Translated = Field(default_factory=dict)


class CannotForbid(Value):
    """Something a policy in this country cannot take away, with the facts it rests on."""

    facts: tuple[str, ...] = Field(min_length=1)
    text: Translated


class Pack(Value):
    """The facts of one country (or of the European Union), and what people there call things."""

    country: Text
    country_name: Translated
    works_council_name: Translated = Field(default_factory=dict)
    work_rules_name: Translated = Field(default_factory=dict)
    cannot_forbid: tuple[CannotForbid, ...] = ()
    facts: tuple[Fact, ...] = ()
