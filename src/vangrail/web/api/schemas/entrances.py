"""Ways in for people without an account. Who came by one stands on its page alone."""

from datetime import date
from typing import Annotated

from ninja import Schema
from pydantic import ConfigDict, Field, StringConstraints

from vangrail.web.api.paging import Next
from vangrail.web.api.schemas.common import one_of
from vangrail.web.entrances.models import OPENS

Opens = Annotated[str, *one_of(dict(OPENS))]


class EntranceIn(Schema):
    """Where or for whom, for what, and until when."""

    model_config = ConfigDict(extra="forbid")

    site: Annotated[str, StringConstraints(max_length=120)] = Field("", description="The name of a site.")
    agency: Annotated[str, StringConstraints(max_length=80)] = Field(
        "", description="Empty: for everybody at the site. A site or an agency is needed."
    )
    opens: Annotated[list[Opens], Field(min_length=1, max_length=len(OPENS))] = [name for name, _words in OPENS]
    expires: date = Field(description="The last day, at most a year from now.")


class EntranceOut(Schema):
    """An entrance, whether it lets anybody in today, and how many signed by it."""

    number: int
    site: str
    agency: str
    opens: list[str]
    expires: date
    open: bool
    came: int


class EntranceMadeOut(EntranceOut):
    """An entrance that was made, with its links. They stand in this answer and on its page; no list gives them."""

    link: str = Field(description="For everybody who comes in.")
    agency_link: str = Field(
        description="For the agency, to say of its people that they read it; empty without an agency."
    )


class EntrancesOut(Schema):
    """Part of the entrances that somebody may see, the newest first."""

    items: list[EntranceOut]
    next: Next
