"""The two shared pages with a logic of their own: the decision card, and the lines that say in whose name somebody speaks."""

from collections.abc import Sequence
from typing import Final, Literal

from pydantic import Field, model_validator

from vangrail.policy.base import Slug
from vangrail.policy.company import DeskName
from vangrail.source.forms import Form
from vangrail.source.page_parts import Checked, Page, Platform, Quiz, Words, known, once
from vangrail.source.text import refuse

MOST_QUESTIONS: Final = 5
"""How many questions somebody answers at most before the decision card says what to do."""


class Ask(Form):
    """One question of the decision card; `yes` and `no` are ids of a question or an outcome."""

    id: Slug
    ask: Words
    yes: Slug
    no: Slug


class Outcome(Form):
    """What to do: stay out of it, use an approved reply, or pass it on to a desk."""

    id: Slug
    kind: Literal["stay_out", "use_reply", "pass_on"]
    desk: DeskName | None = None
    say: Words

    @model_validator(mode="after")
    def _desk_where_it_is_passed_on(self) -> "Outcome":
        if (self.kind == "pass_on") != (self.desk is not None):
            refuse("a desk where something is passed on, and nowhere else", f"{self.kind} with {self.desk}")
        return self


class DecisionCard(Page):
    """decision_card.toml: somebody is angry with the company online."""

    own: Words
    first: Slug
    questions: tuple[Ask, ...] = Field(alias="question", min_length=1)
    outcomes: tuple[Outcome, ...] = Field(alias="outcome", min_length=1)

    @model_validator(mode="after")
    def _leads_everywhere(self) -> "DecisionCard":
        there = [*(each.id for each in self.questions), *(each.id for each in self.outcomes)]
        once("question or outcome", there)
        known(
            "question or outcome",
            [self.first, *(name for each in self.questions for name in (each.yes, each.no))],
            there,
        )
        asks = {each.id: each for each in self.questions}
        reached: set[str] = set()
        level = {self.first}
        for _ in range(MOST_QUESTIONS + 1):  # everything that is asked or said after this many answers
            reached |= level
            level = {name for each in level if each in asks for name in (asks[each].yes, asks[each].no)}
        if level:
            refuse(f"an outcome after at most {MOST_QUESTIONS} questions", "a longer way, or a circle")
        if lost := [name for name in there if name not in reached]:
            refuse("questions and outcomes that can be reached", f'"{lost[0]}", to which nothing leads')
        return self

    def after(self, answers: Sequence[bool]) -> Ask | Outcome:
        """Return what comes after these answers, yes or no: the next question, or what to do. Answers after that are not read."""
        asks = {each.id: each for each in self.questions}
        here = self.first
        for answer in answers:
            if here not in asks:
                break
            here = asks[here].yes if answer else asks[here].no
        return asks.get(here) or next(each for each in self.outcomes if each.id == here)

    def in_order(self) -> tuple[Ask, ...]:
        """Return the questions in the order in which somebody comes to them, the way of `no` before that of `yes`."""
        asks = {each.id: each for each in self.questions}
        found: dict[str, Ask] = {}
        waiting = [self.first]
        while waiting:
            ask = asks.get(waiting.pop())
            if ask and ask.id not in found:
                found[ask.id] = ask
                waiting += [ask.yes, ask.no]
        return tuple(found.values())


class Line(Form):
    """A ready sentence for a profile."""

    kind: Literal["short", "plain", "full"]
    text: Words


class ProfileField(Checked):
    """A field of a profile, and the most characters it takes."""

    platform: Platform
    field: Slug
    most: int = Field(ge=1)


class Disclaimers(Page):
    """disclaimers.toml: "my own views", with what such a line can do and what it cannot."""

    truth: Words
    praise: Words
    facts: tuple[str, ...]
    lines: tuple[Line, ...] = Field(alias="line", min_length=1)
    fields: tuple[ProfileField, ...] = Field(alias="field", min_length=1)
    field_name: dict[Slug, Words]
    questions: tuple[Quiz, ...] = Field(default=(), alias="question")

    @model_validator(mode="after")
    def _fields_have_names(self) -> "Disclaimers":
        known("name of a field in [field_name]", [each.field for each in self.fields], list(self.field_name))
        once("field of a platform", [f"{each.platform} {each.field}" for each in self.fields])
        return self
