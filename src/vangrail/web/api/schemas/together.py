"""What staff would change, what they may share, and what has to be done about the company's accounts."""

from datetime import date, datetime
from typing import Annotated

from ninja import Schema
from pydantic import StringConstraints

from vangrail.web.api.paging import Next
from vangrail.web.api.schemas.common import Short


class SuggestionIn(Schema):
    """What somebody would change about a clause. The names are shown and thanked only where they say so."""

    clause: Short
    text: Annotated[str, StringConstraints(max_length=1_000)]
    language: Short = "en"
    shows_name: bool = False
    credits_name: bool = False


class SuggestionOut(Schema):
    """A suggestion, how many support it, by when a decision is promised, and what was decided with the reason."""

    key: str
    clause: str
    text: str
    language: str
    state: str
    supporters: int
    at: datetime
    due_at: datetime
    outcome: str
    reason: str


class SuggestionsOut(Schema):
    """Part of the suggestions, the newest first."""

    items: list[SuggestionOut]
    next: Next


class ShelfItemOut(Schema):
    """Something that colleagues may share in their own words, until a day. Texts by language."""

    number: int
    kind: str
    topic: str
    title: dict[str, str]
    text: dict[str, str]
    link: str
    until: date


class ShelfOut(Schema):
    """Part of what is on the shelf today, the newest first."""

    items: list[ShelfItemOut]
    next: Next


class TaskOut(Schema):
    """Something to do because somebody leaves: what, at which account, until when, and the page on which it is attested."""

    number: int
    step: str
    account: str
    about: str
    due_at: datetime
    late: bool
    url: str


class TasksOut(Schema):
    """The tasks that somebody may do, what is due first on top."""

    items: list[TaskOut]


class RehearsalOut(Schema):
    """How an account stands with its breach card (`never`, `late` …): the last rehearsal, how long it took, when the next is."""

    number: int
    account: str
    state: str
    red: bool
    last_at: datetime | None
    minutes: int | None
    due: date


class RehearsalsOut(Schema):
    """The accounts whose card may be seen, what is red first."""

    items: list[RehearsalOut]
