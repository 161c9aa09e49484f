"""What an assistant gets, as shapes. Their descriptions are read by the model that asks."""

from typing import Annotated, Any, Literal, Protocol

from pydantic import BaseModel, Field

Level = Literal["fine", "change", "ask", "dont"]

IN_WORDS: dict[str, str] = {
    "fine": "Fine",
    "change": "Fine with a change",
    "ask": "Ask first",
    "dont": "Please don't",
}
"""The words in which the answer is given to a person."""


class Desk(BaseModel):
    """Whom to ask."""

    name: str = Field(
        description="The desk: communications, pr, legal, privacy, hr, security, customer_care or crisis."
    )
    person: str = Field(description="Who answers there; empty where nobody is named: then it is the asker's manager.")
    deputy: str = Field("", description="Who stands in.")
    contact: str = Field("", description="How to reach them at work.")
    hours: str = Field("", description="When they answer.")
    answers_within: int | None = Field(None, description="The promised time, in working hours.")


class Finding(BaseModel):
    """One rule of the policy that applies to the draft."""

    where: str = Field(description='"text", or "image 1" for the first image\'s description.')
    quotes: list[str] = Field(description="The words of the draft that it is about; empty where it is about the whole.")
    level: Level
    rule: str
    clause: str = Field(description="The id of the clause: ask `what_does_the_policy_say` for its text.")
    title: str
    what: str
    reason: str
    instead: str = Field(description="What to do instead. Always there: the policy forbids nothing without a way out.")
    desk: Desk
    precedent: str = Field("", description="What the desk answered in a case like this one.")
    by: Literal["rule", "model"] = Field(description='"model" marks a second opinion, which never decides.')


class Answer(BaseModel):
    """Whether a draft may be posted, and why."""

    level: Level = Field(
        description="fine: post it. change: post it once changed. ask: ask the desk first. dont: leave it."
    )
    says: str = Field(description="The level in the words for a person.")
    told: str = Field(description="What everybody is told now, while a crisis switch is on; else empty.")
    findings: list[Finding]
    rewrite: str | None = Field(description="The draft with the mechanical changes made, where there are any.")
    policy: str = Field(description="The digest of the policy that answered.")
    moment: str = Field(description="The digest of the moment: the time, freezes and precedents.")


class Clause(BaseModel):
    """A clause of the policy."""

    clause: str
    title: str
    text: str
    part: str = Field("", description="What it says to these readers beside the others.")
    reason: str
    instead: str
    desk: Desk


class Says(BaseModel):
    """What the policy says: the clauses that fit best, the best one first. Empty: it says nothing about this."""

    clauses: list[Clause]
    policy: str = Field(description="The digest of the policy.")


class Voice(BaseModel):
    """Somebody who answers about a topic."""

    topic: str
    name: str = Field(description="Who; empty where nobody is named.")
    contact: str = ""
    deputy: str = ""
    desk: str = Field(description="The desk they belong to.")
    hours: str = ""
    answers_within: int | None = Field(None, description="The promised time, in working hours.")


class Voices(BaseModel):
    """Who answers, the best fit first."""

    voices: list[Voice]


class Asked(BaseModel):
    """A draft, as an assistant describes it."""

    text: str
    account: Literal["personal", "corporate"] = "personal"
    platform: str | None = None
    language: str | None = None
    country: str | None = None
    role: str | None = None
    replying_to: str | None = None
    images: tuple[str, ...] = ()


class Source(Protocol):
    """Where the answers come from."""

    def may_this_be_posted(self, asked: Asked) -> Answer:
        """Return the verdict on a draft."""
        ...

    def what_does_the_policy_say(self, about: str, audience: str, language: str | None) -> Says:
        """Return the clauses about something."""
        ...

    def who_answers(self, topic: str, language: str | None) -> Voices:
        """Return who answers about something."""
        ...

    def documents(self) -> list[tuple[str, str]]:
        """Return the documents there are: audience and language."""
        ...

    def document(self, audience: str, language: str) -> str:
        """Return a document as Markdown."""
        ...


def desk_of(desk: Any) -> Desk:
    """Return a desk from the core's form of it, or from the same as a table."""
    given = desk if isinstance(desk, dict) else {name: getattr(desk, name) for name in Desk.model_fields}
    return Desk(**{name: given[name] for name in Desk.model_fields})


def findings_of(where: str, text: str, findings: list[dict[str, Any]]) -> list[Finding]:
    """Return findings from their plain form. `text` is what their places count in."""
    return [
        Finding(
            where=where,
            quotes=[text[start:end] for start, end in each["spans"]],
            desk=desk_of(each["desk"]),
            reason=each["why"],
            precedent=each["precedent"] or "",
            **{name: each[name] for name in ("level", "rule", "clause", "title", "what", "instead", "by")},
        )
        for each in findings
    ]


Short = Annotated[str, Field(max_length=60)]
