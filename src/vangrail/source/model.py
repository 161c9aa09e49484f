"""A policy folder as a value: what the company wrote and chose, before library text is added and anything is filled in."""

from pydantic import Field

from vangrail.policy.approval import Route
from vangrail.policy.audience import AUDIENCES, Audience
from vangrail.policy.base import Slug, Text, Value
from vangrail.policy.clause import Clause
from vangrail.policy.company import (
    Account,
    Allow,
    Company,
    Consultation,
    Desk,
    DeskName,
    Dials,
    Embargo,
    Lexicon,
    NeedToKnow,
    QuietPeriod,
    Review,
    Room,
    WorkRules,
)


class PolicySource(Value):
    """What stands in a policy folder. `clauses` are the company's own, with passages and placeholders still in them.

    `leave_out` names library clauses the company does not want. Need-to-know terms are in no dump and no `repr`.
    """

    version: Text = "0.1"
    company: Company
    languages: tuple[str, ...] = Field(min_length=1)
    audiences: tuple[Audience, ...] = Field(default=AUDIENCES, min_length=1)
    dials: Dials = Dials()
    desks: dict[DeskName, Desk] = Field(default_factory=dict)
    lexicon: Lexicon = Lexicon()
    embargoes: tuple[Embargo, ...] = ()
    quiet_periods: tuple[QuietPeriod, ...] = ()
    rooms: tuple[Room, ...] = ()
    accounts: tuple[Account, ...] = ()
    routes: tuple[Route, ...] = ()
    work_rules: WorkRules | None = None
    consultations: tuple[Consultation, ...] = ()
    allow: tuple[Allow, ...] = ()
    review: Review = Review()
    leave_out: tuple[Slug, ...] = ()
    second_opinion: bool = True
    open_check: bool = True
    clauses: tuple[Clause, ...] = ()
    need_to_know: NeedToKnow | None = Field(default=None, exclude=True, repr=False)
