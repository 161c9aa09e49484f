"""The files of `library/lint/` as forms: rules about limits that reach too far, and components that a policy should hold."""

from datetime import date
from typing import Annotated, Literal

from pydantic import AfterValidator, Field, model_validator

from vangrail.lint.finding import Answer
from vangrail.policy.audience import Audience
from vangrail.policy.base import RuleName, Slug, Text
from vangrail.policy.rule import Words
from vangrail.source.forms import Form, Language
from vangrail.source.rule_forms import DEFAULT_SINCE, CueForm
from vangrail.source.text import refuse

OTHER = "other"
"""In a table of answers: every country that is not named."""


def _with_other(answers: dict[str, Answer]) -> dict[str, Answer]:
    if OTHER not in answers:
        refuse('an answer for "other", every country that is not named', "none")
    return answers


Answers = Annotated[dict[str, Answer], AfterValidator(_with_other)]
"""What a rule answers, by country code, and `other` for the rest."""


class SourceForm(Form):
    """A source; `countries` are those it speaks for, none for all."""

    title: Text
    url: str = ""
    as_of: date
    countries: tuple[str, ...] = ()


class PageForm(Form):
    """What a rule's page tells."""

    looks_for: Text
    why: Text
    does_not_see: Text


class ExampleForm(Form):
    """A piece of policy text and what the rule answers: `pass` means that it says nothing at all."""

    text: Text
    answer: Literal["flag", "review", "ok", "pass"]
    country: str | None = None


class OverbreadthForm(Form):
    """A limit on what people may say, and when it is too wide.

    `found` is the condition that finds it in a sentence (or a list item with what leads into the list), `exempt` says when it is
    none of this rule's business, `narrowed` when it is bounded enough. With `carve_out`, a specific clause on protected talk in the
    same text turns *flag* into *review*.
    """

    name: RuleName
    topic: Slug
    since: Text = DEFAULT_SINCE
    found: Text
    exempt: str = ""
    narrowed: str = ""
    carve_out: bool = True
    answers: Answers
    narrowed_answers: Answers = Field(default={OTHER: "ok"})
    cues: dict[Slug, CueForm]
    words: dict[Language, Words]
    sources: tuple[SourceForm, ...] = Field(alias="source", min_length=1)
    examples: dict[Language, tuple[ExampleForm, ...]] = Field(default_factory=dict, alias="example")
    page: dict[Language, PageForm]

    @property
    def conditions(self) -> dict[str, str]:
        """The conditions by what they say."""
        return {"found": self.found, "exempt": self.exempt, "narrowed": self.narrowed}


class ComponentWords(Form):
    """What is said of a component: its `title`, what it `asks`, `why`, what `weak` means, and a sentence to paste `instead`."""

    title: Text
    asks: Text
    why: Text
    weak: Text
    instead: Text


class ComponentForm(Form):
    """Something that a policy should say.

    `touched` is true of a sentence that rules or explains the subject, `present` of one that says the heart of it, `weak` of one
    that makes it too little even so. `need` says who needs it; `when` is a condition on the company (as in clause.toml), empty
    for everybody.
    """

    name: RuleName
    order: int
    need: Literal["core", "recommended", "quality", "if"]
    applies: tuple[Audience, ...]
    since: Text = DEFAULT_SINCE
    when: str = ""
    touched: Text
    present: Text
    weak: str = ""
    cues: dict[Slug, CueForm]
    words: dict[Language, ComponentWords]
    sources: tuple[SourceForm, ...] = Field(default=(), alias="source")
    examples: dict[Language, tuple["ComponentExample", ...]] = Field(default_factory=dict, alias="example")

    @property
    def conditions(self) -> dict[str, str]:
        """The conditions by what they say."""
        return {"touched": self.touched, "present": self.present, "weak": self.weak}


class ComponentExample(Form):
    """A sentence and what it says of the component: `missing` means nothing."""

    text: Text
    presence: Literal["present", "weak", "missing"]
    heading: str = ""

    @model_validator(mode="after")
    def _one_line(self) -> "ComponentExample":
        if "\n" in self.heading:
            refuse("a heading of one line", "several lines")
        return self
