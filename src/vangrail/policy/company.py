"""Who the company is and what it chose: facts, desks, rooms, accounts, dates."""

from collections.abc import Mapping
from datetime import date
from typing import Final, Literal

from pydantic import AwareDatetime, Field, model_validator

from vangrail.policy.base import Country, RuleName, Slug, Text, Value

DeskName = Literal["communications", "pr", "legal", "privacy", "hr", "security", "customer_care", "crisis"]
"""The desks there are. A desk is a role, not a person."""

NOBODY: Final[Mapping[str, str]] = {"en": "your manager", "nl": "je leidinggevende", "es": "tu responsable"}
"""Who stands in for a desk without a person and for a policy without an owner."""

NOBODY_AT: Final[Mapping[DeskName, Mapping[str, str]]] = {
    "hr": {"en": "whoever does HR here", "nl": "wie hier HR doet", "es": "quien lleva aquí Recursos Humanos"},
}
"""Who stands in instead where somebody's manager may be what they want to talk about."""

TOPICS: Final[Mapping[str, DeskName]] = {
    "press": "pr",
    "customers": "customer_care",
    "company": "communications",
    "products": "communications",
    "figures": "pr",
    "jobs": "hr",
    "legal": "legal",
    "privacy": "privacy",
    "security": "security",
    "crisis": "crisis",
}
"""What somebody may be asked about, and the desk that answers while nobody is appointed to speak about it."""

AnswersCustomers = Literal["official_team", "trained_staff", "everybody"]
UseAtWork = Literal["free", "breaks", "by_role", "banned"]
Photographs = Literal["free", "ask", "marked_rooms"]
Tone = Literal["relaxed", "neutral", "formal"]


class Dials(Value):
    """Choices that change clauses: who answers customers, use at work, photographs, and the tone of the company's answers."""

    answers_customers: AnswersCustomers = "official_team"
    use_at_work: UseAtWork = "breaks"
    photographs: Photographs = "ask"
    tone: Tone = "neutral"


class Person(Value):
    """Somebody who answers: a name, and how to reach them at work."""

    name: Text
    role: str = ""
    contact: str = ""


class Desk(Value):
    """A role that answers questions. `answers_within` is the promised time in working hours; `hours` says when it is open."""

    person: Person | None = None
    deputy: Person | None = None
    hours: str = ""
    answers_within: int | None = Field(default=None, ge=1, le=400)


class Embargo(Value):
    """Words that may not be public before a moment. `until` carries its time zone; `market` says where it holds."""

    terms: tuple[Text, ...] = Field(min_length=1)
    until: AwareDatetime
    market: str = ""
    note: str = ""


class QuietPeriod(Value):
    """A time in which nothing is said about results, from `start` up to and including `end`."""

    start: date
    end: date
    about: str = ""

    @model_validator(mode="after")
    def _in_order(self) -> "QuietPeriod":
        if self.end < self.start:
            message = f"an end on or after {self.start.isoformat()}"
            raise ValueError(message)
        return self


class Room(Value):
    """A place that may be shown (`green`), may be shown after a question (`amber`), or may not (`red`)."""

    name: Text
    level: Literal["green", "amber", "red"]
    note: str = ""


class Account(Value):
    """An account of the company. There is no field for anybody's personal account, and there will not be one."""

    platform: Text
    name: Text
    url: str = ""
    owner: DeskName = "communications"
    languages: tuple[str, ...] = ()
    purpose: str = ""
    posters: tuple[str, ...] = ()
    approvers: tuple[str, ...] = ()


class WorkRules(Value):
    """The place in the work rules that allows a sanction: article, date, document. Without them there is no sanction text."""

    article: Text
    dated: date
    document: Text


class Consultation(Value):
    """Somebody who was consulted about the policy: legal, compliance, a works council, staff."""

    who: Text
    on: date
    outcome: Text
    about: str = ""


class Allow(Value):
    """A rule that the company switched off for a while: which, why, and until when."""

    rule: RuleName
    reason: Text
    until: date


class Review(Value):
    """When the policy is looked at again, and what a person has checked so far (`by`, `on`, `jurisdiction`)."""

    next: date | None = None
    by: str = ""
    on: date | None = None
    jurisdiction: str = ""


class Lexicon(Value):
    """The company's own words. Every list may be empty; a term is a word or a phrase."""

    secret: tuple[Text, ...] = ()
    products: tuple[Text, ...] = ()
    competitors: tuple[Text, ...] = ()
    customers: tuple[Text, ...] = ()
    tools: tuple[Text, ...] = ()
    legal_matters: tuple[Text, ...] = ()
    public_contacts: tuple[Text, ...] = ()
    also_called: tuple[Text, ...] = ()


class NeedToKnow(Value):
    """Terms that one desk alone may read. `salt` is random and makes the seal in the policy's digest unguessable."""

    desk: DeskName = "legal"
    salt: Text = Field(repr=False)
    terms: tuple[Text, ...] = Field(min_length=1, repr=False)


class Company(Value):
    """The company's facts. `sectors` are the mapped names, the first one leads; `size` counts people who work there.

    `country` is where the company sits and `also_in` where else people work for it; ZZ stands for a country nobody gave.
    """

    name: Text
    country: Country
    also_in: tuple[Country, ...] = ()
    sectors: tuple[Slug, ...] = ("other",)
    size: int | None = Field(default=None, ge=1)
    listed: bool = False
    values: str = ""
    works_council: bool | None = None
    third_parties: tuple[Slug, ...] = ()
    spokespersons: tuple[Person, ...] = ()
    owner: Person | None = None
