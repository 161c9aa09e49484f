"""Rules and cues as data: what `rules.toml` and `library/cues/` say, before anything is compiled."""

from datetime import datetime
from typing import Literal

from pydantic import Field

from vangrail.policy.base import RuleName, Slug, Text, Value
from vangrail.policy.company import DeskName

Level = Literal["fine", "change", "ask", "dont"]
"""The four answers, mildest first."""

LEVELS: tuple[Level, ...] = ("fine", "change", "ask", "dont")

Rewrite = Literal["none", "mask", "disclose", "credit", "wait"]
"""A mechanical rewrite that a rule may offer."""


class Cue(Value):
    """A named set of words and patterns, per language (or `any`), and other sources it is built from.

    A source is `shared:NAME`, `lexicon:NAME` or `detector:NAME`. An entry that starts with `re:` is a pattern over folded text;
    one that starts with `=` takes no plural ending.
    """

    words: dict[str, tuple[Text, ...]] = Field(default_factory=dict)
    include: tuple[Text, ...] = ()


class Words(Value):
    """What a rule says to the author of a draft: what it saw, why it matters, what to do instead."""

    what: Text
    why: Text
    instead: Text


class Example(Value):
    """A draft that a rule must flag (with brackets around what is marked), must pass, or is known to miss."""

    kind: Literal["flag", "pass", "miss"]
    text: Text
    account: Literal["personal", "corporate"] = "personal"
    platform: str | None = None
    role: str | None = None
    country: str | None = None
    has_image: bool = False
    at: datetime | None = None


class Rule(Value):
    """Cues, a condition, a level, words and examples. `within` is "sentence", "draft" or a number of words.

    `origin` says who wrote it; a company's own version of a clause may keep the library's rules.
    """

    name: RuleName
    origin: Literal["library", "company"] = "company"
    level: Level
    since: str
    when: Text
    within: Literal["sentence", "draft"] | int = "sentence"
    unless: tuple[Slug, ...] = ()
    rewrite: Rewrite = "none"
    desk: DeskName | None = None
    dial: str = ""
    protects: bool = False
    shadow: bool = False
    cues: dict[str, Cue] = Field(default_factory=dict)
    words: dict[str, Words] = Field(default_factory=dict)
    examples: dict[str, tuple[Example, ...]] = Field(default_factory=dict)
