"""What the desk works with: questions, precedents, replies, drafts, approvals, posts on their way, mentions."""

from datetime import date, datetime
from typing import Annotated, Literal

from ninja import Schema
from pydantic import ConfigDict, Field, StringConstraints

from vangrail.web.api.paging import Next
from vangrail.web.api.schemas.common import Code, Line, Moment, Short

Note = Annotated[str, StringConstraints(min_length=1, max_length=4_000)]
Desk = Literal["communications", "pr", "legal", "privacy", "hr", "security", "customer_care", "crisis"]


class AskIn(Schema):
    """A question for a desk. Only what stands here is sent; with `named` the desk sees who asks."""

    model_config = ConfigDict(extra="forbid")

    desk: Desk
    note: Note
    text: Annotated[str, StringConstraints(max_length=20_000)] = Field("", description="The draft that it is about.")
    clause: Short = ""
    language: Code = "en"
    named: bool = Field(default=False, description="Only with somebody's own token.")


class AskedOut(Schema):
    """A question that was sent. `code` reads the answer where nobody is named; keep it."""

    key: str
    desk: str
    due_at: datetime
    code: str


class QuestionOut(Schema):
    """A question that waits at a desk, without what was sent along: that stands on its page alone."""

    key: str
    kind: str
    desk: str
    clause: str
    rule: str
    asked_at: datetime
    due_at: datetime
    answered: bool
    url: str


class QuestionsOut(Schema):
    """The questions at one's desks, what is due first before the others."""

    items: list[QuestionOut]


class AnswerIn(Schema):
    """What a desk answers."""

    model_config = ConfigDict(extra="forbid")

    text: Note


class PrecedentOut(Schema):
    """A desk's answer that holds for everybody, with nobody in it; by language."""

    key: str
    clause: str
    rule: str
    desk: str
    answer: str
    question: dict[str, str]
    text: dict[str, str]
    until: date | None


class PrecedentsOut(Schema):
    """Part of the precedents that stand."""

    items: list[PrecedentOut]
    next: Next


class ReplyOut(Schema):
    """A reply that may be used now. Gaps stand between braces and have to be filled.

    Nobody here said yes yet to one that is not `approved`: somebody else reads an answer with it before it goes out.
    """

    id: str
    situation: str
    language: str
    name: str
    text: str
    not_when: str
    desk: str
    until: date
    approved: bool


class RepliesOut(Schema):
    """Replies, the best fit first."""

    items: list[ReplyOut]


class VariantOut(Schema):
    """The text for one account in one language."""

    number: int
    account: str
    account_number: int
    platform: str
    language: str
    text: str
    digest: str = Field(description="SHA-256 of the text; who changes it names it in `seen`.")
    stale: bool = Field(description="What it was translated from says something else by now.")


class DraftOut(Schema):
    """A draft of the company. `state` is where it stands: being written (`open`), asked about, approved, on its way."""

    number: int
    title: str
    topic: str
    target_at: datetime | None
    in_reply_to: str
    sources: str
    note: str
    made_at: datetime
    withdrawn: bool
    state: str = Field(description="`open`, `waiting`, `refused`, `approved`, `withdrawn`, or how far it has gone out.")
    mark: str = Field(description="Digest of what stands around the texts; who changes that names it in `seen`.")
    variants: list[VariantOut]


class DraftsOut(Schema):
    """Part of the drafts that somebody may read, the newest first."""

    items: list[DraftOut]
    next: Next


class ApprovalOut(Schema):
    """A post that waits for a yes. `step` is the one to name when deciding; `digest` that of what goes out."""

    number: int
    draft: int
    title: str
    level: str
    digest: str
    state: str
    step: int
    made_at: datetime


class ApprovalsOut(Schema):
    """What waits for somebody, what goes out first before the others."""

    items: list[ApprovalOut]


class RemarkIn(Schema):
    """A part of a post that cannot go out like this: the clause, and what would be right."""

    model_config = ConfigDict(extra="forbid")

    part: Line
    clause: Short
    reason: Note


class DecisionIn(Schema):
    """A yes or a no, to what was seen: its `digest` has to be that of the request. A no says why."""

    model_config = ConfigDict(extra="forbid")

    yes: bool
    step: Annotated[int, Field(ge=0, le=50)]
    digest: Annotated[str, StringConstraints(pattern=r"^[0-9a-f]{64}$")]
    remarks: Annotated[list[RemarkIn], Field(max_length=50)] = Field(default_factory=list)


class DeliveryOut(Schema):
    """A post on its way, or out."""

    number: int
    draft: int
    account: str
    language: str
    way: str
    due_at: datetime
    state: str
    link: str


class DeliveriesOut(Schema):
    """Part of what goes out, the newest first."""

    items: list[DeliveryOut]
    next: Next


class MentionIn(Schema):
    """Something that somebody said. `author` only leaves out who asked for it, and is never kept."""

    model_config = ConfigDict(extra="forbid")

    text: Annotated[str, StringConstraints(min_length=1, max_length=20_000)]
    url: Annotated[str, StringConstraints(max_length=1_000)] = ""
    author: Line = ""
    at: Moment | None = None
    readers: Annotated[int, Field(ge=0, le=10**10)] | None = None
    language: Code | Literal[""] = ""
    id: Line = ""
    to_us: bool = Field(
        default=False,
        description="It was written to the company itself, such as a direct message: then it need not name it.",
    )


class MentionsIn(Schema):
    """Mentions of one source."""

    model_config = ConfigDict(extra="forbid")

    items: Annotated[list[MentionIn], Field(min_length=1, max_length=500)]


class TakenOut(Schema):
    """How many were taken in, how many of these were new, and how many were dropped, for they name none of the brand terms."""

    found: int
    new: int
    dropped: int
