"""What programs send and get, as shapes. They are the OpenAPI description too."""

from typing import Annotated, Literal

from ninja import Schema
from pydantic import Base64Bytes, ConfigDict, Field, StrictBool, StringConstraints

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
    policy: str
    moment: str
    model: str


class PictureOut(Schema):
    """A picture: what was seen, and the verdict on the text in it."""

    seen: SeenOut
    verdict: VerdictOut | None


class AnswerOut(VerdictOut):
    """A verdict, with what the pictures say beside it. `asks` names questions that would make it surer."""

    pictures: list[PictureOut]
    advice: list[AdviceOut]
    asks: list[str]
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


class Fault(Schema):
    """What went wrong: a code for programs, one sentence for people, and the field where it was found."""

    code: str
    sentence: str
    field: str = ""
