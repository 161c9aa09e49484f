"""Every answer key of the interview with its kind: one form that finds all that is wrong at once."""

from collections.abc import Mapping
from datetime import datetime
from typing import Annotated, Any

from pydantic import AfterValidator, BeforeValidator, Field, model_validator

from vangrail.policy.base import Country, Slug, Text
from vangrail.policy.company import Account, AnswersCustomers, DeskName, Photographs, QuietPeriod, Room, Tone, UseAtWork
from vangrail.source import answer_values as read
from vangrail.source.forms import DeskForm, Form, Language, PersonForm, WorkRulesForm, zone

Terms = Annotated[tuple[Text, ...], BeforeValidator(read.terms)]
_Choice = BeforeValidator(read.choice)


def _zone_name(name: str) -> str:
    return zone(name).key if name else ""


class EmbargoAnswer(Form):
    """Terms that may not be public before a moment; without a zone it is the country's own time."""

    terms: Terms = Field(min_length=1)
    until: datetime
    timezone: Annotated[str, AfterValidator(_zone_name)] = ""
    market: str = ""
    note: str = ""


class Answers(Form):
    """Every key there is. What was not answered stands at its default, None or empty."""

    company: Text
    also_called: Terms = ()
    country: Annotated[tuple[Country, ...], BeforeValidator(read.countries)] = ()
    sector: Annotated[tuple[Slug, ...], BeforeValidator(read.sectors)] = ("other",)
    size: Annotated[int | None, BeforeValidator(read.number), Field(ge=1)] = None
    listed: Annotated[bool, BeforeValidator(read.yes_no)] = False
    languages: Annotated[tuple[Language, ...], BeforeValidator(read.languages)] = ()
    values: str = ""
    tone: Annotated[Tone, _Choice] = "neutral"
    answers_customers: Annotated[AnswersCustomers, _Choice] = "official_team"
    use_at_work: Annotated[UseAtWork, _Choice] = "breaks"
    photographs: Annotated[Photographs, _Choice] = "ask"
    secret: Terms = ()
    products: Terms = ()
    competitors: Terms = ()
    customers: Terms = ()
    tools: Terms = ()
    public_contacts: Terms = ()
    legal_matters: Terms = Field(default=(), repr=False)
    embargoes: Annotated[tuple[EmbargoAnswer, ...], BeforeValidator(read.embargoes)] = ()
    quiet_periods: Annotated[tuple[QuietPeriod, ...], BeforeValidator(read.quiet_periods)] = ()
    rooms: Annotated[tuple[Room, ...], BeforeValidator(read.rooms)] = ()
    accounts: Annotated[tuple[Account, ...], BeforeValidator(read.accounts)] = ()
    desks: Annotated[dict[DeskName, DeskForm], BeforeValidator(read.pairs)] = Field(default_factory=dict)
    owner: PersonForm | None = None
    spokespersons: Annotated[tuple[PersonForm, ...], BeforeValidator(read.people)] = ()
    work_rules: Annotated[WorkRulesForm | None, BeforeValidator(read.work_rules)] = None
    works_council: Annotated[bool | None, BeforeValidator(read.yes_no)] = None
    third_parties: Annotated[tuple[Slug, ...] | None, BeforeValidator(read.third_parties)] = None

    @model_validator(mode="before")
    @classmethod
    def _without_unknown(cls, given: Any) -> Any:
        return (
            {key: value for key, value in given.items() if not read.is_unknown(value)}
            if isinstance(given, Mapping)
            else given
        )


KEYS = tuple(Answers.model_fields)
"""Every answer key, in the order of the interview's subjects."""
