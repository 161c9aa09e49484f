"""What the shared pages are made of: texts in every shipped language, things that were looked up, questions with answers."""

import re
from collections.abc import Iterable, Sequence
from datetime import date
from typing import Annotated, Final, Literal, get_args

from pydantic import AfterValidator, BeforeValidator, Field, StringConstraints, model_validator

from vangrail.languages import SHIPPED
from vangrail.policy.base import Slug, Text
from vangrail.policy.company import DeskName
from vangrail.source.forms import Form
from vangrail.source.library import ORDER
from vangrail.source.names import platforms
from vangrail.source.text import describe, one_of, refuse, unknown_name

PLACEHOLDERS: Final = ("company", "owner", "values", *(f"desk.{name}" for name in get_args(DeskName)))
"""What may stand between braces on a page. A page belongs to no desk and names no work rules."""

_BRACES: Final = re.compile(r"\{([^{}\n]*)\}")


def _everywhere(texts: dict[str, str]) -> dict[str, str]:
    if set(texts) != set(SHIPPED):
        refuse(f"a text in {', '.join(SHIPPED)}", ", ".join(texts) or "none")
    for text in texts.values():
        _placeholders(text)
    return texts


def _placeholders(text: str) -> None:
    for name in _BRACES.findall(text):
        if name not in PLACEHOLDERS:
            refuse(f"a placeholder such as {{company}} ({', '.join(PLACEHOLDERS)})", unknown_name(name, PLACEHOLDERS))


def _alike(lists: dict[str, tuple[str, ...]]) -> dict[str, tuple[str, ...]]:
    for number in range(max(map(len, lists.values()), default=0)):
        _everywhere({language: texts[number] for language, texts in lists.items() if number < len(texts)})
    if set(lists) != set(SHIPPED):
        refuse(f"a list in {', '.join(SHIPPED)}", ", ".join(lists) or "none")
    return lists


def _platform(name: str) -> str:
    if name not in platforms():
        refuse("a platform of interview/platforms.toml", unknown_name(name, platforms()))
    return name


def _clause(name: str) -> str:
    if name not in ORDER:
        refuse("the id of a clause", unknown_name(name, ORDER))
    return name


def _day(given: object) -> object:
    """Return None for an empty text: nobody has looked yet."""
    if given == "":
        return None
    if type(given) is not date:  # a moment and a number are no day either
        refuse('a date (such as 2027-03-01), or ""', describe(given))
    return given


Words = Annotated[dict[str, Text], AfterValidator(_everywhere)]
"""One text in every shipped language, with known placeholders."""

Lists = Annotated[dict[str, Annotated[tuple[Text, ...], Field(min_length=1)]], AfterValidator(_alike)]
"""A list of texts in every shipped language, of one length."""

Looked = Annotated[date | None, BeforeValidator(_day)]
"""The day on which the sources were read; `""` in the file, None here, while nobody has."""

Source = Annotated[str, StringConstraints(pattern=r"^https?://\S+$")]
Platform = Annotated[Slug, AfterValidator(_platform)]
ClauseId = Annotated[Slug, AfterValidator(_clause)]


class Page(Form):
    """What every page begins with. Whatever has an id in one of its lists has it alone there."""

    title: Words
    intro: Words

    @model_validator(mode="after")
    def _ids_once(self) -> "Page":
        for _, parts in self:
            if isinstance(parts, tuple):
                once("id", [part.id for part in parts if hasattr(part, "id")])
        return self


class Checked(Form):
    """Something that was looked up.

    `certainty` is as in the packs: A the maker's own page, B a named page of somebody else. A checklist names none.
    """

    verified: Looked
    sources: tuple[Source, ...] = ()
    certainty: Literal["A", "B"] | None = None

    @model_validator(mode="after")
    def _says_where(self) -> "Checked":
        if self.verified and not self.sources:
            refuse("a source beside the day on which it was read", "none")
        return self


class AnswerForm(Form):
    """One answer to a question, with why."""

    right: bool
    text: Words
    why: Words


class Quiz(Form):
    """A question of two answers or more, exactly one of them right."""

    ask: Words
    answers: tuple[AnswerForm, ...] = Field(alias="answer", min_length=2)

    @model_validator(mode="after")
    def _one_is_right(self) -> "Quiz":
        right = sum(answer.right for answer in self.answers)
        if right != 1:
            refuse("one right answer", str(right))
        return self


def once(kind: str, names: Sequence[str]) -> None:
    """Refuse a name that is there twice."""
    for name in names:
        if names.count(name) > 1:
            refuse(f"each {kind} once", f'"{name}" twice')


def known(kind: str, names: Iterable[str], there: Sequence[str]) -> None:
    """Refuse a name that is not there."""
    for name in names:
        if name not in there:
            refuse(f"a {kind} ({one_of(there)})", unknown_name(name, there))
