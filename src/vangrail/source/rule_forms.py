"""rules.toml as a form: rules with their cues, words and examples, before anything is compiled."""

from datetime import datetime
from typing import Annotated, Any, Literal

from pydantic import AfterValidator, Field, model_validator

from vangrail.languages import ANY, DETECTED
from vangrail.policy.base import RuleName, Slug, Text
from vangrail.policy.company import DeskName
from vangrail.policy.rule import Cue, Example, Level, Rewrite, Rule, Words
from vangrail.source.forms import Form, Language
from vangrail.source.text import describe, one_of, refuse, unknown_name

DEFAULT_SINCE = "0.1"
"""The version a company's own clause or rule is said to be from when it does not say."""

_MAX_WINDOW = 100


def _window(value: Any) -> Any:
    number = isinstance(value, int) and not isinstance(value, bool) and 1 <= value <= _MAX_WINDOW
    if value not in {"sentence", "draft"} and not number:
        wanted = f'"sentence", "draft" or a number of words from 1 to {_MAX_WINDOW}'
        refuse(wanted, describe(value))
    return value


class ExampleForm(Form):
    """An example of a rule: exactly one of flag, pass and miss, and the draft around it."""

    flag: Text | None = None
    passes: Text | None = Field(default=None, alias="pass")
    miss: Text | None = None
    account: Literal["personal", "corporate"] = "personal"
    platform: str | None = None
    role: str | None = None
    country: str | None = None
    has_image: bool = False
    at: datetime | None = None

    @model_validator(mode="after")
    def _one_kind(self) -> "ExampleForm":
        if sum(text is not None for text in (self.flag, self.passes, self.miss)) != 1:
            refuse("one of flag, pass or miss", "none or several")
        return self


class CueForm(Form):
    """A cue of a rule: one source, a list of sources, or words per language."""

    words: dict[str, tuple[Text, ...]] = Field(default_factory=dict)
    include: tuple[Text, ...] = ()

    @model_validator(mode="before")
    @classmethod
    def _short_forms(cls, given: Any) -> Any:
        if isinstance(given, str):
            return {"include": [given]}
        if isinstance(given, list):
            return {"include": given}
        if isinstance(given, dict):
            words = {name: [entry] if isinstance(entry, str) else entry for name, entry in given.items()}
            include = words.pop("include", [])
            known_languages(words)
            return {"words": words, "include": include}
        wanted = 'a source ("shared:customers"), a list of sources, or words per language (.en = […])'
        return refuse(wanted, describe(given))

    @model_validator(mode="after")
    def _something(self) -> "CueForm":
        if not self.include and not any(self.words.values()):
            refuse("at least one word, pattern or source", "none")
        return self

    def value(self) -> Cue:
        """Return the cue."""
        return Cue(words=self.words, include=self.include)


def known_languages(words: dict[str, Any]) -> None:
    """Refuse a language that is never told apart in a draft."""
    known = (*DETECTED, ANY)
    for name in words:
        if name not in known:
            refuse(f"words per language: {one_of(known)}", unknown_name(name, known))


class RuleForm(Form):
    """One `[[rule]]`."""

    name: RuleName
    level: Level
    since: Text = DEFAULT_SINCE
    when: Text
    within: Annotated[Any, AfterValidator(_window)] = "sentence"
    unless: tuple[Slug, ...] = ()
    rewrite: Rewrite = "none"
    desk: DeskName | None = None
    dial: str = ""
    protects: bool = False
    shadow: bool = False
    cues: dict[Slug, CueForm] = Field(default_factory=dict)
    words: dict[Language, Words] = Field(default_factory=dict)
    examples: dict[Language, tuple[ExampleForm, ...]] = Field(default_factory=dict, alias="example")

    def value(self, *, own: bool = True) -> Rule:
        """Return the rule; `own` says that it is the company's."""
        return Rule(
            name=self.name,
            origin="company" if own else "library",
            level=self.level,
            since=self.since,
            when=" ".join(self.when.split()),
            within=self.within,
            unless=self.unless,
            rewrite=self.rewrite,
            desk=self.desk,
            dial=self.dial,
            protects=self.protects,
            shadow=self.shadow,
            cues={name: cue.value() for name, cue in self.cues.items()},
            words=self.words,
            examples={
                language: tuple(_example(each) for each in examples) for language, examples in self.examples.items()
            },
        )


def _example(form: ExampleForm) -> Example:
    kind = "flag" if form.flag is not None else "pass" if form.passes is not None else "miss"
    return Example(
        kind=kind,
        text=form.flag or form.passes or form.miss or "",
        account=form.account,
        platform=form.platform,
        role=form.role,
        country=form.country,
        has_image=form.has_image,
        at=form.at,
    )


class RulesFile(Form):
    """rules.toml."""

    rules: tuple[RuleForm, ...] = Field(alias="rule", min_length=1)
