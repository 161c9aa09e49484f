"""Shapes that several addresses share."""

from collections.abc import Collection
from datetime import datetime
from typing import Annotated, Any, Final

from ninja import Schema
from pydantic import AfterValidator, AwareDatetime, Field, StringConstraints, WithJsonSchema

_YEARS: Final = range(1970, 9_999)


def _writable(moment: datetime) -> datetime:
    """Return a moment that stands in every calendar, whatever its zone.

    Raises:
        ValueError: it lies too far back or ahead.
    """
    if moment.year not in _YEARS:
        message = f"wanted a year from {_YEARS.start} to {_YEARS.stop - 1}"
        raise ValueError(message)
    return moment


def one_of(names: Collection[str]) -> Any:
    """Return what makes a text one of some names, and writes them into the description: `Annotated[str, *one_of(TOPICS)]`."""

    def known(name: str) -> str:
        if name not in names:
            message = f"wanted one of {', '.join(names)}"
            raise ValueError(message)
        return name

    return AfterValidator(known), WithJsonSchema({"type": "string", "enum": sorted(names)})


Short = Annotated[str, StringConstraints(max_length=60)]
Line = Annotated[str, StringConstraints(max_length=200)]
Code = Annotated[str, StringConstraints(pattern=r"^[A-Za-z]{2}$")]
Number = Annotated[int, Field(ge=1, le=2**53 - 1)]
"""A row's number: whole numbers that every program and every database can hold."""

Moment = Annotated[AwareDatetime, AfterValidator(_writable)]
"""A moment with its zone, which every database can hold."""


class DeskOut(Schema):
    """Whom to ask. `answers_within` is the promised time in working hours."""

    name: str
    person: str
    deputy: str
    contact: str
    hours: str
    answers_within: int | None
    stands_in: bool


class Fault(Schema):
    """What went wrong: a code for programs, one sentence for people, and the field where it was found."""

    code: str
    sentence: str
    field: str = ""
