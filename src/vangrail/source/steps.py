"""The interview in steps, each one thing to pick or to type. An answer with parts becomes several steps."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import Enum
from typing import Any, Final, get_args

from vangrail.policy.company import DeskName
from vangrail.source.data import said, table
from vangrail.source.interview import Field, Question, questions


class Turn(Enum):
    """What somebody can do instead of answering."""

    BACK = "back"
    OPEN = "open"
    """Not known yet: it becomes a careful default and a to-do."""


PICKED: Final = frozenset({"choice", "yes_no"})
"""Kinds that are picked from a list; every other kind is typed."""

LISTED: Final = frozenset({"accounts", "embargoes", "quiet_periods"})
"""Kinds of which one is asked after the other, until an empty line."""

_RULES: Final = (("article", "text"), ("date", "day"), ("document", "text"))


@dataclass(frozen=True, slots=True)
class Step:
    """One thing to answer.

    `key` is an answer key, or one with a part of its answer (`desks.legal`); `only_if` is the key of a yes-or-no step without
    whose yes this one is not asked; `number` counts the questions from 1.
    """

    key: str
    kind: str
    label: str
    field: Field
    question: Question
    number: int
    language: str
    only_if: str = ""

    @property
    def example(self) -> str:
        """An answer as somebody might type it, in the language that is spoken; empty where none helps."""
        return step_words("example", self.key, self.language)

    @property
    def help(self) -> str:
        """What helps to answer at a keyboard. The question's own help speaks of files where the two differ."""
        return step_words("help", self.question.id, self.language) or self.question.help

    def asked(self, given: Mapping[str, Any]) -> bool:
        """Tell whether this step makes sense after what was answered before."""
        return not self.only_if or given.get(self.only_if) is True


def steps(language: str) -> tuple[Step, ...]:
    """Return every step in a shipped language, in the order in which they are asked."""
    return tuple(
        step
        for number, question in enumerate(questions(language), 1)
        for field in question.fields
        for step in _steps(field, question, number, language)
    )


def _steps(field: Field, question: Question, number: int, language: str) -> Iterator[Step]:
    def step(kind: str, part: str = "", label: str = "", only_if: str = "") -> Step:
        key = f"{field.key}.{part}" if part else field.key
        label = label or step_words("label", key, language) or field.label
        return Step(key, kind, label, field, question, number, language, only_if)

    if field.kind == "desks":
        for name in get_args(DeskName):
            yield step("desk", name, str(said(table("words")["desk"][name], language)))
    elif field.kind == "work_rules":
        yield step("yes_no")
        for part, kind in _RULES:
            yield step(kind, part, only_if=field.key)
    elif field.kind == "third_parties":
        yield step("yes_no")
        yield step("third_parties", "who", only_if=field.key)
    else:
        yield step(field.kind, only_if="listed" if field.kind == "quiet_periods" else "")


def step_words(kind: str, key: str, language: str, **filling: str) -> str:
    """Return what stands beside a step (`label`, `help`, `example`, `fault`, `read`), or an empty text where nothing does."""
    row = table("steps")[kind].get(key.replace(".", "_"))
    text = str(said(row, language)) if row else ""
    return text.format(**filling) if filling else text
