"""The small parts of policy.toml as they are written there, each turning into a value of the policy."""

from datetime import date, datetime
from functools import lru_cache
from typing import Annotated, Any
from zoneinfo import ZoneInfo, available_timezones

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, model_validator

from vangrail.languages import SHIPPED
from vangrail.policy.base import Text
from vangrail.policy.company import Desk, Embargo, Person, WorkRules
from vangrail.source.text import Refused, describe, nearest, one_of, refuse, unknown_name


class Form(BaseModel):
    """A part of a file. Unknown keys are refused by name."""

    model_config = ConfigDict(frozen=True, extra="forbid")


def _shipped(name: str) -> str:
    if name not in SHIPPED:
        refuse(one_of(SHIPPED), unknown_name(name, SHIPPED))
    return name


Language = Annotated[str, AfterValidator(_shipped)]
"""A language in which everything is shipped."""


def zone(name: str) -> ZoneInfo:
    """Return a time zone by its name.

    Raises:
        Refused: there is none of that name.
    """
    try:
        return ZoneInfo(name)
    except (KeyError, OSError, ValueError) as error:  # an unknown name, a folder, or a path that leaves the data
        if not available_timezones():
            wanted, found = "a machine with time zone data (the package tzdata has it)", "none"
        else:
            wanted, found = f"a time zone such as {_nearest_zone(name) or 'Europe/Brussels'}", describe(name)
        raise Refused(wanted, found) from error


@lru_cache(maxsize=16)
def _nearest_zone(name: str) -> str:
    names = {known.casefold(): known for known in available_timezones()}
    return names.get(name.casefold()) or names.get(nearest(name, names), "")


class PersonForm(Form):
    """A person as a table, or only a name."""

    name: Text
    role: str = ""
    contact: str = ""

    @model_validator(mode="before")
    @classmethod
    def _only_a_name(cls, given: Any) -> Any:
        return {"name": given} if isinstance(given, str) else given

    def value(self) -> Person:
        """Return the person."""
        return Person(name=self.name, role=self.role, contact=self.contact)


class DeskForm(Form):
    """A desk as a table (`contact` is the person's), or only the person's name."""

    person: PersonForm | None = None
    contact: str = ""
    deputy: PersonForm | None = None
    hours: str = ""
    answers_within: int | None = Field(default=None, ge=1, le=400)

    @model_validator(mode="before")
    @classmethod
    def _only_a_name(cls, given: Any) -> Any:
        return {"person": given} if isinstance(given, str) else given

    @model_validator(mode="after")
    def _somebody_to_reach(self) -> "DeskForm":
        if self.contact and self.person is None:
            refuse("a person beside contact", "contact alone")
        return self

    def value(self) -> Desk:
        """Return the desk."""
        person = self.person.value() if self.person else None
        if person and self.contact:
            person = person.model_copy(update={"contact": self.contact})
        return Desk(
            person=person,
            deputy=self.deputy.value() if self.deputy else None,
            hours=self.hours,
            answers_within=self.answers_within,
        )


class EmbargoForm(Form):
    """Terms and a moment: with its own offset, or a local time beside a `timezone`."""

    terms: tuple[Text, ...] = Field(min_length=1)
    until: datetime
    timezone: str = ""
    market: str = ""
    note: str = ""

    @model_validator(mode="after")
    def _in_a_zone(self) -> "EmbargoForm":
        if self.timezone:
            zone(self.timezone)
        if not self.timezone and self.until.tzinfo is None:
            wanted = 'timezone = "Europe/Brussels" beside until, or an offset in it (2027-03-01T09:00:00+01:00)'
            refuse(wanted, "neither")
        if self.timezone and self.until.tzinfo is not None:
            refuse("a timezone or an offset in until", "both")
        return self

    def value(self) -> Embargo:
        """Return the embargo, its moment with a time zone."""
        until = self.until.replace(tzinfo=zone(self.timezone)) if self.timezone else self.until
        return Embargo(terms=self.terms, until=until, market=self.market, note=self.note)


class WorkRulesForm(Form):
    """The place in the work rules that allows a sanction. All three or nothing."""

    article: Text
    dated: date = Field(alias="date")
    document: Text

    def value(self) -> WorkRules:
        """Return the place."""
        return WorkRules(article=self.article, dated=self.dated, document=self.document)
