"""The policy as it is read, and who answers."""

from datetime import datetime
from typing import Literal

from ninja import Schema
from pydantic import Field

from vangrail.web.api.schemas.common import DeskOut

Audience = Literal["personal", "corporate", "third_party", "candidate"]


class PolicyOut(Schema):
    """The policy that holds now: which one, and in what it can be read. `audiences` are those that this token may read for."""

    company: str
    number: int
    version: str
    digest: str
    holds_since: datetime
    languages: list[str]
    audiences: list[Audience]


class ClauseOut(Schema):
    """A clause as its readers have it. `part` is what it says to these readers beside the others."""

    clause: str
    title: str
    text: str
    part: str
    why: str
    instead: str
    desk: DeskOut


class ClausesOut(Schema):
    """The clauses that fit, the best one first; `policy` is the digest of the policy."""

    items: list[ClauseOut]
    policy: str


class DocumentOut(Schema):
    """A whole document, as Markdown."""

    audience: Audience
    language: str
    policy: str
    markdown: str


class VoiceOut(Schema):
    """Somebody who answers about a topic, or a desk that does. `answers_within` is in working hours."""

    topic: str
    name: str
    contact: str
    deputy: str
    desk: str
    hours: str
    answers_within: int | None
    channel: str = Field("", description="Empty: any.")
    language: str = ""
    market: str = ""


class VoicesOut(Schema):
    """Who answers, the best fit first."""

    items: list[VoiceOut]
