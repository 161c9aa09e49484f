"""The files of a policy folder and of the library, as forms that say exactly what is wrong with them."""

import re
from datetime import date
from typing import Annotated

from pydantic import AfterValidator, Field

from vangrail.policy.approval import Route
from vangrail.policy.audience import AUDIENCES, Audience
from vangrail.policy.base import Country, Slug, Text, Translated
from vangrail.policy.clause import CannotForbid, Clause, ClauseText, Fact, Link, Pack, Section
from vangrail.policy.company import (
    Account,
    Allow,
    Company,
    Consultation,
    DeskName,
    Dials,
    Lexicon,
    NeedToKnow,
    QuietPeriod,
    Review,
    Room,
)
from vangrail.policy.rule import Cue, Rule
from vangrail.source.forms import DeskForm, EmbargoForm, Form, Language, PersonForm, WorkRulesForm
from vangrail.source.model import PolicySource
from vangrail.source.names import sectors
from vangrail.source.rule_forms import DEFAULT_SINCE, known_languages
from vangrail.source.text import describe, one_of, refuse, unknown_name


def _sector(name: str) -> str:
    if name not in sectors():
        refuse(one_of(sectors()), unknown_name(name, sectors()))
    return name


def _version(text: str) -> str:
    if not re.fullmatch(r"[0-9]+(?:\.[0-9]+){0,3}", text):
        refuse('a version such as "1.2"', describe(text))
    return text


Sector = Annotated[Slug, AfterValidator(_sector)]


class PolicyFile(Form):
    """policy.toml: who the company is and what it chose."""

    company: Text
    country: Country
    also_in: tuple[Country, ...] = ()
    sectors: tuple[Sector, ...] = Field(default=("other",), min_length=1)
    size: int | None = Field(default=None, ge=1)
    listed: bool = False
    values: str = ""
    works_council: bool | None = None
    third_parties: tuple[Slug, ...] = ()
    languages: tuple[Language, ...] = Field(min_length=1)
    audiences: tuple[Audience, ...] = Field(default=AUDIENCES, min_length=1)
    version: Annotated[Text, AfterValidator(_version)] = "0.1"
    leave_out: tuple[Slug, ...] = ()
    second_opinion: bool = True
    open_check: bool = True
    owner: PersonForm | None = None
    spokespersons: tuple[PersonForm, ...] = Field(default=(), alias="spokesperson")
    dials: Dials = Dials()
    desks: dict[DeskName, DeskForm] = Field(default_factory=dict)
    lexicon: Lexicon = Lexicon()
    embargoes: tuple[EmbargoForm, ...] = Field(default=(), alias="embargo")
    quiet_periods: tuple[QuietPeriod, ...] = Field(default=(), alias="quiet_period")
    rooms: tuple[Room, ...] = Field(default=(), alias="room")
    accounts: tuple[Account, ...] = Field(default=(), alias="account")
    routes: tuple[Route, ...] = Field(default=(), alias="route")
    work_rules: WorkRulesForm | None = None
    consultations: tuple[Consultation, ...] = Field(default=(), alias="consultation")
    allow: tuple[Allow, ...] = ()
    review: Review = Review()

    def value(self, clauses: tuple[Clause, ...] = (), need_to_know: NeedToKnow | None = None) -> PolicySource:
        """Return the source of a policy, with the company's own clauses and need-to-know terms."""
        return PolicySource(
            version=self.version,
            company=self._company(),
            languages=tuple(dict.fromkeys(self.languages)),
            audiences=tuple(audience for audience in AUDIENCES if audience in self.audiences),
            dials=self.dials,
            desks={name: desk.value() for name, desk in self.desks.items()},
            lexicon=self.lexicon,
            embargoes=tuple(embargo.value() for embargo in self.embargoes),
            quiet_periods=self.quiet_periods,
            rooms=self.rooms,
            accounts=self.accounts,
            routes=self.routes,
            work_rules=self.work_rules.value() if self.work_rules else None,
            consultations=self.consultations,
            allow=self.allow,
            review=self.review,
            leave_out=self.leave_out,
            second_opinion=self.second_opinion,
            open_check=self.open_check,
            clauses=clauses,
            need_to_know=need_to_know,
        )

    def _company(self) -> Company:
        return Company(
            name=self.company,
            country=self.country,
            also_in=tuple(dict.fromkeys(country for country in self.also_in if country != self.country)),
            sectors=tuple(dict.fromkeys(self.sectors)),
            size=self.size,
            listed=self.listed,
            values=self.values,
            works_council=self.works_council,
            third_parties=self.third_parties,
            spokespersons=tuple(person.value() for person in self.spokespersons),
            owner=self.owner.value() if self.owner else None,
        )


class LinkForm(Form):
    """Another policy or public guidance that a clause points to."""

    title: Translated
    url: Annotated[str, Field(pattern=r"^https?://\S+$")]
    dated: date | None = None


class ClauseFile(Form):
    """clause.toml."""

    id: Slug
    section: Section
    audiences: tuple[Audience, ...] = Field(min_length=1)
    desk: DeskName
    since: Text = DEFAULT_SINCE
    review: date
    when: str = ""
    see: tuple[Slug, ...] = ()
    facts: tuple[Text, ...] = ()
    links: tuple[LinkForm, ...] = Field(default=(), alias="link")

    def value(self, texts: dict[str, ClauseText], rules: tuple[Rule, ...], *, own: bool) -> Clause:
        """Return the clause with its texts and rules; `own` says that it is the company's."""
        return Clause(
            id=self.id,
            section=self.section,
            audiences=self.audiences,
            desk=self.desk,
            since=self.since,
            review=self.review,
            when=self.when,
            see=self.see,
            facts=self.facts,
            links=tuple(Link(title=link.title, url=link.url, dated=link.dated) for link in self.links),
            origin="company" if own else "library",
            texts=texts,
            rules=rules,
        )


class CueFile(Form):
    """library/cues/<name>.toml."""

    name: Slug
    about: Text
    words: dict[str, tuple[Text, ...]] = Field(default_factory=dict)
    include: tuple[Text, ...] = ()

    def value(self) -> Cue:
        """Return the cue; what it includes by bare name is another shared cue."""
        known_languages(dict(self.words))
        return Cue(words=self.words, include=tuple(name if ":" in name else f"shared:{name}" for name in self.include))


class PackFile(Form):
    """library/packs/<country>.toml."""

    country: Country
    country_name: Translated
    works_council_name: Translated = Field(default_factory=dict)
    work_rules_name: Translated = Field(default_factory=dict)
    cannot_forbid: tuple[CannotForbid, ...] = ()
    facts: tuple[Fact, ...] = Field(alias="fact", min_length=1)

    def value(self) -> Pack:
        """Return the pack."""
        return Pack(**dict(self))


class NeedToKnowFile(Form):
    """need_to_know.toml."""

    desk: DeskName = "legal"
    salt: Annotated[Text, Field(min_length=16)]
    terms: tuple[Text, ...] = Field(min_length=1)

    def value(self) -> NeedToKnow:
        """Return the terms with their desk and salt."""
        return NeedToKnow(desk=self.desk, salt=self.salt, terms=self.terms)
