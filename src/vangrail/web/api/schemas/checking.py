"""A draft, what is said about it, and what is frozen."""

from typing import Annotated, Literal

from ninja import Schema
from pydantic import Base64Bytes, ConfigDict, Field, StrictBool, StringConstraints

from vangrail.check.draft import MAX_CHARACTERS
from vangrail.web.api.schemas.common import Code, DeskOut, Short


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
    profile_shows: StrictBool = Field(default=False, description="Whether the author's profile says where they work.")
    interest: StrictBool = Field(
        default=False, description="Whether the author or their family has a stake in what it is about."
    )
    appointed: StrictBool = Field(
        default=False, description="Whether the author is appointed to speak. Nothing is looked up."
    )
    pictures: list[Base64Bytes] = Field(
        default_factory=list, max_length=4, description="Pictures in base64: JPEG, PNG, WebP or GIF."
    )
    subjects: list[Short] = Field(
        default_factory=list, max_length=40, description="What is in the picture: whiteboard, badge, minor …"
    )
    place: Short = Field("", description="The room in the picture, by its name in the policy.")
    descriptions: list[Annotated[str, StringConstraints(max_length=MAX_CHARACTERS)]] = Field(
        default_factory=list,
        max_length=4,
        description="What pictures show, in words, where they are not sent themselves.",
    )


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


class AdviceOut(FindingOut):
    """A finding about a picture: `about` what, and a text to copy where there is one."""

    about: str
    offer: str


class TraceOut(Schema):
    """Something that travels along with a picture."""

    model_config = ConfigDict(extra="allow")

    kind: str


class SeenOut(Schema):
    """What was seen in a picture. `read` is false where text could not be looked for."""

    model_config = ConfigDict(extra="allow")

    traces: list[TraceOut]
    text: str
    read: bool
    located: bool


class PrecedentOut(Schema):
    """An earlier answer of a desk, anonymised, about drafts like this one: it informs, and the level is what it is without it.

    `answer` is the level that the desk came to; an `example` was written to show what an answer can be.
    """

    key: str
    clause: str
    rule: str
    answer: str
    question: str
    text: str
    desk: str
    example: bool
    until: str | None


class VerdictOut(Schema):
    """The answer: a function of the draft, the policy and the moment, and it names the digests of the last two.

    `language` is null where nothing is said that would have one.
    """

    format: int
    level: Literal["fine", "change", "ask", "dont"]
    language: str | None
    told: str
    rewrite: str | None
    findings: list[FindingOut]
    precedents: list[PrecedentOut]
    policy: str
    moment: str
    model: str


class PictureOut(Schema):
    """A picture: what was seen, and the verdict on the text in it."""

    seen: SeenOut
    verdict: VerdictOut | None


class SpeakerOut(Schema):
    """The colleague who is appointed to speak about what a clause is about; `words` says so in the language of the answer."""

    clause: str
    name: str
    contact: str
    words: str


class AnswerOut(VerdictOut):
    """A verdict, with what the pictures say beside it. `asks` names questions that would make it surer.

    `speakers` are the colleagues who may speak about what was found; nobody where nobody is appointed.
    """

    pictures: list[PictureOut]
    advice: list[AdviceOut]
    asks: list[str]
    speakers: list[SpeakerOut]
    appointed: bool
    rewrite_works: bool


class FreezeOut(Schema):
    """A freeze that holds now. It holds everything, or what `countries`, `accounts` and `words` say."""

    what: str
    since: str
    until: str
    desk: str
    everything: bool
    countries: list[str]
    accounts: list[str]
    words: list[str]
    told: dict[str, str]
    say: dict[str, str]


class CrisisOut(Schema):
    """Whether anything is frozen now, and what everybody is told."""

    frozen: bool
    freezes: list[FreezeOut]
