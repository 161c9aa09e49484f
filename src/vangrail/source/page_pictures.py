"""The question that goes with a picture: who or what is in it, what its place and its file tell, and what to do."""

from typing import Final, Literal

from pydantic import Field, model_validator

from vangrail.policy.base import Slug
from vangrail.policy.company import DeskName
from vangrail.policy.rule import Level
from vangrail.source.forms import Form
from vangrail.source.page_parts import ClauseId, Page, Words, known
from vangrail.source.text import refuse

PLACES: Final = ("green", "amber", "red", "inside")
"""What a place can be: a colour of the company's rooms, or somewhere inside that is not in its list."""


class Answer(Form):
    """What is said about something in a picture. What is not simply fine has a why and an instead; `offer` is a text to copy.

    `corporate` is the level on an account of the company where it differs; `desk` the one to ask where it is not the clause's.
    """

    level: Level
    corporate: Level | None = None
    clause: ClauseId
    desk: DeskName | None = None
    what: Words
    why: Words | None = None
    instead: Words | None = None
    offer: Words | None = None

    @model_validator(mode="after")
    def _no_naked_no(self) -> "Answer":
        if self.level != "fine" and not (self.why and self.instead):
            refuse(
                "a why and an instead beside everything that is not fine", "neither" if not self.why else "no instead"
            )
        return self


class Group(Form):
    """A heading under which subjects stand."""

    id: Slug
    title: Words


class Subject(Answer):
    """Something to tick. `seen` is said instead where the text in a picture looks like it and nobody ticked it."""

    id: Slug
    group: Slug
    label: Words
    seen: Words | None = None


class Pictures(Page):
    """pictures.toml: who or what is in the picture."""

    groups: tuple[Group, ...] = Field(alias="group", min_length=1)
    subjects: tuple[Subject, ...] = Field(alias="subject", min_length=1)
    place: dict[Literal["green", "amber", "red", "inside"], Answer]
    trace: dict[Literal["location"], Answer]

    @model_validator(mode="after")
    def _whole(self) -> "Pictures":
        known("group", [each.group for each in self.subjects], [each.id for each in self.groups])
        if missing := [name for name in PLACES if name not in self.place]:
            refuse(f"an answer for each place ({', '.join(PLACES)})", f"none for {missing[0]}")
        if "location" not in self.trace:
            refuse("an answer for a file that tells its place", "none")
        return self
