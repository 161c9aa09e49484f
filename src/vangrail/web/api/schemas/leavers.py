"""What somebody attests after a colleague left. Who that is stands on the page alone."""

from datetime import datetime
from typing import Annotated

from ninja import Schema
from pydantic import ConfigDict, Field, StringConstraints

from vangrail.web.leavers.models import WORDS

Email = Annotated[str, StringConstraints(max_length=254)]


class AttestationIn(Schema):
    """How somebody can see that a task was done. A step takes only what its page asks for."""

    model_config = ConfigDict(extra="forbid")

    note: Annotated[str, StringConstraints(max_length=WORDS)] = Field(
        "", description="A ticket, the version in the vault. What reads like a secret is refused."
    )
    second: Email = Field(
        "",
        description="For `second`: the work e-mail of who holds the account from now on; empty: who holds it already.",
    )
    gone: bool = Field(default=False, description="For `tool`: it has no access any more; else it hangs on who stays.")


class AttestationOut(Schema):
    """A task that was attested, and since when. The first attestation counts."""

    number: int
    step: str
    at: datetime
