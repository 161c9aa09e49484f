"""What programs send and get, as shapes. They are the OpenAPI description too."""

from typing import Annotated, Literal

from ninja import Schema
from pydantic import ConfigDict, Field, StringConstraints

from vangrail.check.draft import MAX_CHARACTERS

Short = Annotated[str, StringConstraints(max_length=60)]
Code = Annotated[str, StringConstraints(pattern=r"^[A-Za-z]{2}$")]


class DraftIn(Schema):
    """A draft. It is checked in memory and dropped; nothing of it is kept."""

    model_config = ConfigDict(extra="forbid")

    text: str = Field(max_length=MAX_CHARACTERS, description="What somebody wants to post.")
    account: Literal["personal", "corporate"] = Field("personal", description="Whose account it is for.")
    platform: Short | None = Field(None, description="Where it goes, in words: linkedin, x, instagram …")
    role: Short | None = Field(None, description="What the author does, in words: driver, recruiter …")
    language: Code | None = Field(None, description="The language of the draft, where it is known.")
    answer_in: Code | None = Field(None, description="The language to answer in; else that of the draft.")
    country: Code | None = Field(None, description="The country where the author works.")
    replying_to: str | None = Field(None, max_length=MAX_CHARACTERS, description="The text that it answers.")


class DeskOut(Schema):
    """Whom to ask. `answers_within` is the promised time in working hours."""

    name: str
    person: str
    deputy: str
    contact: str
    hours: str
    answers_within: int | None
    stands_in: bool


class FindingOut(Schema):
    """One rule that applied. `spans` are (start, end) in code points of the given text; `by` is "rule" or "model"."""

    rule: str
    clause: str
    title: str
    level: Literal["fine", "change", "ask", "dont"]
    spans: list[tuple[int, int]]
    what: str
    why: str
    instead: str
    desk: DeskOut
    rewrite: str | None
    precedent: str | None
    by: Literal["rule", "model"]


class VerdictOut(Schema):
    """The answer: a function of the draft, the policy and the moment, and it names the digests of the last two."""

    format: int
    level: Literal["fine", "change", "ask", "dont"]
    language: str
    told: str
    rewrite: str | None
    findings: list[FindingOut]
    policy: str
    moment: str
    model: str


class Fault(Schema):
    """What went wrong: a code for programs, one sentence for people, and the field where it was found."""

    code: str
    sentence: str
    field: str = ""
