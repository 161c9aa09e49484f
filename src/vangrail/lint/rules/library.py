"""What ships for the rules on tone and procedure, read once: their files and the lists of words they share."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from vangrail.errors import PolicyError, Problem
from vangrail.languages import ANY
from vangrail.lint.finding import Family
from vangrail.lint.rules.form import ListsForm, RuleForm
from vangrail.lint.rules.phrases import Found, Phrases, clause_starts, folded, token_spans
from vangrail.source.data import library
from vangrail.source.library import read_tables
from vangrail.source.toml import validate

FAMILIES: Final[tuple[Family, ...]] = ("tone", "procedure")
"""Folders below `library/lint/`, which are the families of rules that are decided by code."""


@dataclass(frozen=True)
class Shipped:
    """The files of all rules and their families by name, and the lists that they share."""

    rules: Mapping[str, RuleForm]
    families: Mapping[str, Family]
    shared: Mapping[str, Mapping[str, tuple[str, ...]]]

    def lists(self, language: str) -> dict[str, tuple[str, ...]]:
        """Return every list in one language; a rule's own are called by the rule's name, a dot, and theirs."""
        own = {f"{rule}.{name}": words for rule, form in self.rules.items() for name, words in form.lists.items()}
        every = {**self.shared, **own}
        return {name: (*words.get(language, ()), *words.get(ANY, ())) for name, words in every.items()}


@lru_cache(maxsize=1)
def shipped() -> Shipped:
    """Return what ships.

    Raises:
        PolicyError: with every problem of every file, which the project's own tests see first.
    """
    problems: list[Problem] = []
    rules: dict[str, RuleForm] = {}
    families: dict[str, Family] = {}
    for family in FAMILIES:
        for name, file in read_tables(library(), f"lint/{family}", problems):
            form = validate(RuleForm, file, problems)
            if form:
                rules[name], families[name] = form, family
    shared = [validate(ListsForm, file, problems) for _, file in read_tables(library(), "lint/tone/lists", problems)]
    if problems:
        raise PolicyError(problems)
    return Shipped(rules, families, {name: words for form in shared if form for name, words in form.lists.items()})


@lru_cache(maxsize=8)
def phrases(language: str) -> Phrases:
    """Return all lists of a language, ready to be looked for."""
    return Phrases(shipped().lists(language), language)


def heard_in(text: str, language: str) -> tuple[tuple[tuple[int, int], ...], tuple[str, ...], Found]:
    """Return the words of a text as spans, the same words folded, and where each list was heard among them."""
    spans = tuple(token_spans(text, language))
    tokens = tuple(folded(text[start:end]) for start, end in spans)
    return spans, tokens, phrases(language).found(tokens, clause_starts(text, tokens, spans))
