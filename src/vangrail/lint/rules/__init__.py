"""Rules on tone and procedure, one module a rule, found by listing the packages: nobody keeps a list."""

from collections.abc import Iterable
from functools import lru_cache
from importlib import import_module
from pkgutil import iter_modules
from typing import Protocol, cast

from vangrail.lint.document import Document
from vangrail.lint.finding import Family, LintFinding
from vangrail.lint.rules import procedure, tone
from vangrail.lint.rules.facts import Facts
from vangrail.lint.rules.speak import speaks


class Rule(Protocol):
    """A module that holds one rule."""

    NAME: str
    FAMILY: Family

    def check(self, document: Document, facts: Facts) -> Iterable[LintFinding]:
        """Return what there is to say about the document."""


@lru_cache(maxsize=1)
def rules() -> tuple[Rule, ...]:
    """Return every rule, by the name of its module."""
    return tuple(
        cast("Rule", import_module(f"{package.__name__}.{module.name}"))
        for package in (tone, procedure)
        for module in sorted(iter_modules(package.__path__), key=lambda each: each.name)
    )


def run(document: Document, facts: Facts) -> list[LintFinding]:
    """Return what all rules that hold where the text does say about it, rule by rule."""
    return [finding for rule in rules() if speaks(rule.NAME, facts) for finding in rule.check(document, facts)]
