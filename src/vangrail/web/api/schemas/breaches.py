"""A breach card that is followed with a clock, in earnest or as a rehearsal."""

from datetime import datetime
from typing import Annotated

from ninja import Schema
from pydantic import ConfigDict, Field, StringConstraints

from vangrail.web.api.schemas.common import Short
from vangrail.web.breaches.models import WORDS


class StepOut(Schema):
    """A step of the first hour: within how many minutes it should be done, and after how many it was."""

    name: str
    within: int
    minutes: int | None = Field(description="Null: nobody has done it.")


class RunOut(Schema):
    """One time that a card is followed. It counts as a rehearsal once it is stopped with a step done."""

    number: int
    account: int
    name: str
    real: bool
    started_at: datetime
    stopped_at: datetime | None
    minutes: int = Field(description="Until now, or until it was stopped.")
    steps: list[StepOut]
    missing: list[str]
    more: str
    url: str


class StepIn(Schema):
    """A step that is done."""

    model_config = ConfigDict(extra="forbid")

    step: Short


class EndIn(Schema):
    """What was missing, by names of the list on the page, and what goes otherwise next time."""

    model_config = ConfigDict(extra="forbid")

    missing: Annotated[list[Short], Field(max_length=50)] = Field([])
    more: Annotated[str, StringConstraints(max_length=WORDS)] = ""
