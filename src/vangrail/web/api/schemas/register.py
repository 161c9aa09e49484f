"""What somebody attests in the register, and what they hold. Nothing secret is asked, told or taken."""

from datetime import date, datetime
from typing import Annotated

from ninja import Schema
from pydantic import ConfigDict, Field, StringConstraints

from vangrail.web.api.schemas.common import Moment, one_of
from vangrail.web.register.models import Rotation
from vangrail.web.register.models.custodian import WORDS
from vangrail.web.register.models.rotation import REASONS

Credential = Annotated[str, *one_of(dict(Rotation.CREDENTIALS))]
Reason = Annotated[str, *one_of(dict(REASONS))]


class RotationIn(Schema):
    """That a credential was changed, and how somebody can see that it was."""

    model_config = ConfigDict(extra="forbid")

    proof: Annotated[str, StringConstraints(min_length=1, max_length=WORDS)] = Field(
        description="A ticket, the version in the vault, who was there. What reads like a secret is refused."
    )
    credential: Credential = "password"
    reason: Reason | None = Field(None, description="Empty: why a rotation is due now.")
    at: Moment | None = Field(None, description="When, with a zone; empty: just now.")


class RotationOut(Schema):
    """A rotation that somebody attested."""

    number: int
    account: int
    credential: str
    reason: str
    at: datetime


class HeldOut(Schema):
    """An account that somebody holds: what for, as what at the platform, and until when they confirm that they still do."""

    number: int
    account: int
    name: str
    purpose: str
    role: str
    confirmed_at: datetime | None
    until: date
    late: bool
    off_asked: bool = Field(description="They asked to be taken off; until somebody does, they hold it.")


class AllHeldOut(Schema):
    """What somebody holds, what is asked first."""

    items: list[HeldOut]


class ConfirmationIn(Schema):
    """Whether somebody still needs an account that they hold."""

    model_config = ConfigDict(extra="forbid")

    needed: bool = Field(description="False asks to be taken off: who looks after the accounts is told.")
