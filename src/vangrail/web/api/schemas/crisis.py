"""The crisis switch: what a freeze holds, until when, and what everybody is told."""

from datetime import datetime
from typing import Annotated, Literal

from ninja import Schema
from pydantic import ConfigDict, Field, StringConstraints

from vangrail.web.api.schemas.common import Number, Short, one_of
from vangrail.web.api.schemas.leavers import Email
from vangrail.web.api.schemas.work import Desk
from vangrail.web.crisis.forms.switch import MOST_WORDS, SCOPES
from vangrail.web.policies.models.freezes import TEXT, WHAT

Hours = Literal[1, 4, 8, 24, 72]
Why = Annotated[str, StringConstraints(max_length=300)]
Word = Annotated[str, StringConstraints(max_length=100, pattern=r"^[^,]*[^,\s][^,]*$")]
Texts = dict[
    Annotated[str, StringConstraints(pattern=r"^[a-z]{2}$")], Annotated[str, StringConstraints(max_length=TEXT)]
]


class WantedIn(Schema):
    """What happened, what is held and for how long. With `exercise` nothing is held, and only who takes part sees it."""

    model_config = ConfigDict(extra="forbid")

    what: Annotated[str, StringConstraints(min_length=1, max_length=WHAT)] = Field(
        description="One neutral sentence. Everybody reads it: no names, no cause, no guesses."
    )
    scope: Annotated[str, *one_of(dict(SCOPES))] = "everything"
    country: Short = Field("", description="Its code, for `country`.")
    account: Number | None = Field(None, description="Its number, for `account`.")
    words: Annotated[list[Word], Field(max_length=MOST_WORDS)] = Field(
        [], description="Words that people use for it; needed for `topic`."
    )
    hours: Hours = Field(4, description="Then it ends by itself.")
    desk: Desk = "crisis"
    exercise: bool = False
    people: Annotated[list[Email], Field(max_length=100)] = Field(
        [], description="Work e-mails of who takes part in an exercise, beside oneself."
    )


class WordsOut(Schema):
    """What a freeze would say, by language: what everybody is told, and what anybody may say to a customer."""

    told: dict[str, str]
    say: dict[str, str]
    until: datetime


class FreezeIn(WantedIn):
    """A freeze with its texts in every language of the product: those of `crisis/texts` that somebody read, or other ones."""

    told: Texts
    say: Texts


class FreezeOut(Schema):
    """A freeze as it stands. It holds while `until` lies ahead; an exercise holds nothing."""

    number: int
    what: str
    everything: bool
    countries: list[str]
    accounts: list[str]
    words: list[str]
    by_words: bool
    desk: str
    told: dict[str, str]
    say: dict[str, str]
    exercise: bool
    started_at: datetime
    until: datetime
    over: bool
    url: str


class FreezesOut(Schema):
    """What holds now, as far as somebody may see it."""

    items: list[FreezeOut]


class ExtensionIn(Schema):
    """How long it lasts from now on, and why."""

    model_config = ConfigDict(extra="forbid")

    hours: Hours
    why: Why = ""


class EndingIn(Schema):
    """Why it is over."""

    model_config = ConfigDict(extra="forbid")

    why: Why = ""
