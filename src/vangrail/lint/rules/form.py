"""The file of a rule on tone or procedure: its page, its words, its lists of words and its examples."""

from collections.abc import Mapping
from datetime import date
from typing import Literal

from pydantic import Field

from vangrail.lint.forms import ExampleForm, PageForm, SourceForm
from vangrail.policy.base import RuleName, Slug, Text
from vangrail.policy.rule import Words
from vangrail.source.forms import Form, Language
from vangrail.source.rule_forms import DEFAULT_SINCE

WordLists = Mapping[Slug, Mapping[str, tuple[Text, ...]]]
"""Lists of words and phrases by name and language; how an entry is written says `phrases.py`."""


class RuleExample(ExampleForm):
    """An example; `today` is the day it is read on, `status` what every link in it answers."""

    today: date | None = None
    status: int | None = None


class RuleForm(Form):
    """A rule whose decision is code and whose words are data.

    `countries` is where it holds (`EU` for all member states, none for everywhere), `answer` what it says there. `parts` are
    words that the module puts into a `{place}` of the words. A rule that only looks at a policy folder has no example texts.
    """

    name: RuleName
    since: Text = DEFAULT_SINCE
    answer: Literal["review", "flag"]
    countries: frozenset[str] = frozenset()
    policy_only: bool = False
    title: dict[Language, Text]
    page: dict[Language, PageForm]
    words: dict[Language, Words]
    sources: tuple[SourceForm, ...] = Field(default=(), alias="source")
    lists: WordLists = Field(default_factory=dict)
    parts: dict[Slug, dict[Language, Text]] = Field(default_factory=dict)
    examples: dict[Language, tuple[RuleExample, ...]] = Field(default_factory=dict, alias="example")


class ListsForm(Form):
    """Lists of words that several rules share."""

    lists: WordLists
