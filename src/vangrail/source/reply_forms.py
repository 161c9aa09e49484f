"""Situations, replies, ways out of a quarrel, and links to hand to somebody, as they stand in the library: strict forms."""

import re
from collections.abc import Iterable
from datetime import date
from typing import Annotated, Final, Literal

from pydantic import AfterValidator, Field, StringConstraints, model_validator

from vangrail.languages import SHIPPED
from vangrail.policy.base import Country, Slug, Text
from vangrail.policy.company import DeskName
from vangrail.source.forms import Form
from vangrail.source.page_parts import Checked, Lists, Page, Words
from vangrail.source.text import refuse

Tone = Literal["warm", "plain", "firm", "grave"]
Where = Literal["public", "private"]
SlotKind = Literal["given", "name", "line", "sentence", "count", "code", "link"]
CardKind = Literal["emergency", "help", "contact", "repairs", "ideas", "jobs"]

_SLOT: Final = re.compile(r"\{([a-z][a-z_]*)\}")
_BRACE: Final = re.compile(r"[{}]")


def slots_of(text: str) -> frozenset[str]:
    """Return the names between braces in a reply."""
    return frozenset(_SLOT.findall(text))


def stray_brace(text: str) -> bool:
    """Return whether a brace is left that belongs to no placeholder."""
    return bool(_BRACE.search(_SLOT.sub("", text)))


def _whole(texts: dict[str, str]) -> dict[str, str]:
    if set(texts) != set(SHIPPED):
        refuse(f"a text in {', '.join(SHIPPED)}", ", ".join(texts) or "none")
    for text in texts.values():
        if stray_brace(text):
            refuse("braces only around a placeholder such as {first_name}", text[:60])
    if len({slots_of(text) for text in texts.values()}) > 1:
        refuse("the same placeholders in every language", str({key: sorted(slots_of(t)) for key, t in texts.items()}))
    return texts


def _sought(lists: dict[str, tuple[str, ...]]) -> dict[str, tuple[str, ...]]:
    if set(lists) != set(SHIPPED) or not all(lists.values()):
        refuse(f"words in {', '.join(SHIPPED)}", ", ".join(lists) or "none")
    return lists


Wording = Annotated[dict[str, Text], AfterValidator(_whole)]
"""A reply in every shipped language, with the same placeholders in each."""

Sought = Annotated[dict[str, tuple[Text, ...]], AfterValidator(_sought)]
"""Words that people look for it with, in every shipped language; the lists need not be of one length."""

Link = Annotated[str, StringConstraints(pattern=r"^(https://\S+)?$")]


class Hours(Form):
    """Hours within which somebody is answered first: while a desk is open, and at night or in a weekend. 0 is at once."""

    day: int = Field(ge=0, le=72)
    night: int = Field(ge=0, le=120)


class Law(Checked):
    """What the law says about it in some countries, with where and when it was read."""

    say: Words
    countries: tuple[Country, ...] = Field(min_length=1)

    @model_validator(mode="after")
    def _was_read(self) -> "Law":
        if self.verified is None:
            refuse("the day on which a fact of law was read", "none")
        return self


class Situation(Form):
    """Something that happens online: who answers, how fast, what to do and leave, when to stop, what to keep."""

    order: int
    desk: DeskName
    hours: Hours
    urgent: bool = False
    title: Words
    when: Words
    do: Lists
    leave: Lists
    stop: Words
    evidence: Lists
    find: Sought
    laws: tuple[Law, ...] = Field(default=(), alias="law")


class Reply(Form):
    """An answer that is ready. `review` is the last day on which it is offered before somebody looks at it again."""

    id: Slug
    where: Where
    tone: Tone
    desk: DeskName | None = None
    review: date
    name: Words
    text: Wording
    not_when: Words


class Replies(Form):
    """replies/<situation>.toml: the replies of one situation."""

    replies: tuple[Reply, ...] = Field(alias="reply", min_length=1)


class Placeholder(Form):
    """What stands between braces: its kind, the most characters, how it is asked for, and which kind of link card knows it.

    `private`: only in a reply that is not public.
    """

    id: Slug
    kind: SlotKind
    most: int = Field(ge=1, le=400)
    private: bool = False
    card: CardKind | None = None
    label: Words
    help: Words
    example: Text


class Placeholders(Form):
    """replies/placeholders.toml."""

    placeholders: tuple[Placeholder, ...] = Field(alias="placeholder", min_length=1)


class Exit(Form):
    """One sentence to leave a hostile thread with."""

    id: Slug
    say: Words


class Exits(Page):
    """exits/exits.toml: three ways out, and what to hand over."""

    over: Words
    exits: tuple[Exit, ...] = Field(alias="exit", min_length=3, max_length=3)


class Card(Checked):
    """A number or a link to hand to somebody in one country. Without languages it is for everybody there."""

    id: Slug
    kind: CardKind
    languages: tuple[str, ...] = ()
    phone: str = ""
    url: Link = ""
    title: Words
    note: Words | None = None

    @model_validator(mode="after")
    def _leads_somewhere(self) -> "Card":
        if not (self.phone or self.url):
            refuse("a phone number or a link", "neither")
        if self.verified is None:
            refuse("the day on which it was read", "none")
        return self


class Cards(Form):
    """links/<country>.toml."""

    cards: tuple[Card, ...] = Field(alias="card", min_length=1)


def faults(situation: str, replies: Iterable[Reply], placeholders: dict[str, Placeholder]) -> list[str]:
    """Say which replies of a situation use a placeholder that is not there, or a private one in public."""
    found = []
    for reply in replies:
        for name in sorted(slots_of(reply.text["en"])):
            slot = placeholders.get(name)
            if slot is None:
                found.append(f"{situation}: {reply.id}: no placeholder {name}")
            elif slot.private and reply.where == "public":
                found.append(f"{situation}: {reply.id}: {name} may stand in a private reply only")
    return found
