"""The interview: at most twenty questions, each with why it is asked, and each answer checked as soon as it is given."""

from dataclasses import dataclass
from typing import Any

from pydantic import ValidationError

from vangrail.errors import Problem
from vangrail.source.answer_forms import Answers
from vangrail.source.answer_values import is_unknown
from vangrail.source.answers import answer_problems
from vangrail.source.data import said, table
from vangrail.source.names import plain

REQUIRED = "company"
"""The one answer key that must be known."""


@dataclass(frozen=True, slots=True)
class Choice:
    """One way to answer, and what follows from it. `warning` is empty unless the choice is known to backfire."""

    value: str
    label: str
    consequence: str
    warning: str


@dataclass(frozen=True, slots=True)
class Field:
    """One answer key of a question. `kind` says how it is asked: text, number, yes_no, choice, terms and so on."""

    key: str
    kind: str
    label: str
    example: str
    choices: tuple[Choice, ...]
    required: bool


@dataclass(frozen=True, slots=True)
class Question:
    """One question in one language: what is asked, why, some help, and the answer keys it fills."""

    id: str
    prompt: str
    why: str
    help: str
    fields: tuple[Field, ...]


def questions(language: str) -> tuple[Question, ...]:
    """Return the questions in a shipped language, in the order in which they are asked."""
    return tuple(
        Question(
            id=row["id"],
            prompt=said(row["prompt"], language),
            why=said(row["why"], language),
            help=said(row["help"], language),
            fields=tuple(_field(each, language) for each in row["field"]),
        )
        for row in table("questions")["question"]
    )


def _field(row: dict[str, Any], language: str) -> Field:
    return Field(
        key=row["key"],
        kind=row["kind"],
        label=said(row["label"], language),
        example=row.get("example", ""),
        choices=tuple(_choice(each, language) for each in row.get("choice", ())),
        required=row["key"] == REQUIRED,
    )


def _choice(row: dict[str, Any], language: str) -> Choice:
    return Choice(
        value=row["value"],
        label=said(row["label"], language),
        consequence=said(row["consequence"], language),
        warning=said(row["warning"], language) if "warning" in row else "",
    )


def check_answer(field: Field, raw: object) -> Any:
    """Return the value of one answer, ready to stand in the answers under `field.key`, or the first `Problem` with it.

    `raw` is what somebody typed (`Anna, Tom`, `ja`, `Heron X > 2027-03-01 09:00`) or a value of a file. "Don't know" gives None,
    but for the company's name, which must be known.
    """
    if is_unknown(raw):
        return Problem("answers.missing", "answers", None, field.key, "a value", "nothing") if field.required else None
    if isinstance(raw, str):
        raw = next((choice.value for choice in field.choices if plain(choice.label) == plain(raw)), raw)
    try:
        answers = Answers.model_validate({REQUIRED: REQUIRED, field.key: raw})
    except ValidationError as error:
        return answer_problems(error)[0]
    return answers.model_dump(include={field.key}, by_alias=True, exclude_none=True).get(field.key)
