"""Reports by program, and the packs of evidence."""

from datetime import date, datetime
from typing import Annotated, Literal

from ninja import Schema
from pydantic import StringConstraints

from vangrail.web.api.paging import Next
from vangrail.web.api.schemas.common import Line, Number, Short

Kind = Literal["saw", "grievance"]
"""`saw`: something that somebody saw. `grievance`: something that troubles them at work."""
Long = Annotated[str, StringConstraints(strip_whitespace=True, max_length=5_000)]
Wish = Annotated[str, StringConstraints(strip_whitespace=True, max_length=1_000)]
Place = Annotated[str, StringConstraints(strip_whitespace=True, max_length=500)]
Receipt = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=40)]


class ReaderOut(Schema):
    """Somebody who would read a report."""

    number: int
    name: str


class ReadersOut(Schema):
    """Who would read a report of this kind."""

    items: list[ReaderOut]


class ReportIn(Schema):
    """What somebody reports, without a name.

    `about` is somebody's name at work; `about_readers` and `too_close` are numbers of readers.
    """

    kind: Kind
    what: Annotated[Long, StringConstraints(min_length=1)]
    where: Place = ""
    wish: Wish = ""
    about: Line = ""
    about_readers: list[Number] = []
    too_close: list[Number] = []
    language: Short = "en"


class ReceiptOut(Schema):
    """The code to come back with, told this once, and the days on which an answer is due."""

    code: str
    receipt_due: date
    answer_due: date


class ComingBackIn(Schema):
    """The code of a report, and what its reporter adds; without a text the report is only read."""

    code: Receipt
    text: Long = ""


class SaidOut(Schema):
    """A message of a day: from the reporter, or from whoever reads the report, who is not named."""

    day: date
    from_reporter: bool
    text: str


class DialogueOut(Schema):
    """How a report stands for its reporter: days, how it ended in a word and in words, and the messages. Never the notes."""

    made: date
    read: date | None
    closed: date | None
    outcome: str
    ending: str
    messages: list[SaidOut]


class PackIn(Schema):
    """The days that a pack is about, empty from the first or up to today; without names people get a code."""

    since: date | None = None
    until: date | None = None
    named: bool = True


class PackOut(Schema):
    """A pack: asked for, made (`ready` until its file goes), its size in bytes, its SHA-256, and whether the records were whole."""

    number: int
    since: date | None
    until: date | None
    named: bool
    asked_at: datetime
    made_at: datetime | None
    ready: bool
    size: int
    sha256: str
    head: str
    whole: bool


class PacksOut(Schema):
    """Part of the packs, the newest first."""

    items: list[PackOut]
    next: Next


class KeyOut(Schema):
    """The key that signs packs: its fingerprint, which is published outside every pack, and its public half."""

    fingerprint: str
    public: str
