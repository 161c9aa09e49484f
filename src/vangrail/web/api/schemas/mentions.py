"""What the public says, as the social team reads it, and what is done about it. Of who said it nothing stands here."""

from datetime import datetime
from typing import Annotated, Literal

from ninja import Schema
from pydantic import ConfigDict, Field, StringConstraints

from vangrail.decisions.triage import ROUTES, TOPICS
from vangrail.web.api.schemas.common import Code, Number, one_of
from vangrail.web.api.schemas.work import Desk
from vangrail.web.mentions.models import Closing
from vangrail.web.mentions.models.steps import NOTE
from vangrail.web.mentions.queries.mentions import Filters

State = Literal["open", "mine", "unclaimed", "late", "closed", "all"]
Topic = Annotated[str, *one_of(TOPICS)]
Situation = Annotated[str, *one_of([name for name in ROUTES if name])]
Outcome = Annotated[str, *one_of(dict(Closing.OUTCOMES))]
Note = Annotated[str, StringConstraints(max_length=NOTE)]


class MentionsAsked(Schema):
    """What a list of mentions is narrowed to."""

    state: State = Field("open", description="`mine` and `unclaimed` are open ones; `late` those whose time is over.")
    desk: Desk | None = None
    situation: Situation | None = None
    topic: Topic | None = None
    language: Code | None = None
    urgency: Annotated[int, Field(ge=0, le=3)] | None = Field(None, description="At least: 0 whenever, 3 now.")
    source: Number | None = Field(None, description="The number of a source.")
    after: Annotated[str, StringConstraints(max_length=60)] = Field(
        "", description="What `next` gave; empty: the first."
    )
    limit: Annotated[int, Field(ge=1, le=100)] = Field(50, description="How many at most.")

    def filters(self) -> Filters:
        """Return the filters of the page's own list."""
        return Filters(
            state=self.state, desk=self.desk or "", situation=self.situation or "", topic=self.topic or "",
            language=(self.language or "").lower(), urgency=str(self.urgency or ""), source=str(self.source or ""),
            after=self.after,
        )  # fmt: skip


class MentionOut(Schema):
    """Something the public said: what it is about, how urgent, whose it is and by when.

    When its time is over, or who said it asks to be left out, its words and its address are erased: they are empty then.
    """

    number: int
    text: str
    address: str = Field(description="Where it stands, as far as that is known.")
    language: str
    source: int
    source_name: str
    said_at: datetime
    arrived_at: datetime
    topic: str
    situation: str = Field(description="Empty: a question, or something else.")
    desk: str
    anger: int = Field(description="0 calm to 3 furious.")
    threat: bool
    urgency: int = Field(description="0 whenever to 3 now.")
    reach: int = Field(description="Who may read it: 0 not known, 1 a few, 2 hundreds, 3 thousands, 4 very many.")
    due_at: datetime
    late: bool
    taken_by: str = Field(description="The colleague who has it; empty: nobody.")
    answered_at: datetime | None
    closed_at: datetime | None
    outcome: str = Field(description="How it ended; empty: it is open.")
    erased: bool
    url: str = Field(description="Its page, with what became of it.")


class MentionsOut(Schema):
    """Part of the mentions: what is due first stands first among what is open, what came last among the rest."""

    items: list[MentionOut]
    next: str | None = Field(description="Ask for `after` this; null: there is no more.")


class ClosingIn(Schema):
    """How a mention ended: for the team, and in a sentence for whoever handed it over."""

    model_config = ConfigDict(extra="forbid")

    outcome: Outcome
    note: Note = Field("", description="For the team.")
    told: Note = Field("", description="Whoever handed it over reads this with their code. Thank them; name nobody.")
