"""Vangrail: a company's social media policy as something that answers.

>>> import vangrail
>>> policy = vangrail.policy_from_answers({"company": "Acme", "country": "NL"})
>>> policy.company.name
'Acme'

Names are looked up when they are first used, so that `import vangrail` costs nothing.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from vangrail.check.draft import Draft, Freeze, Moment
    from vangrail.check.precedents import Precedent
    from vangrail.check.verdict import Finding, Verdict
    from vangrail.documents.render import render
    from vangrail.lint.api import lint_policy, lint_text
    from vangrail.lint.finding import LintFinding
    from vangrail.policy.model import Policy
    from vangrail.screen.checker import Checker
    from vangrail.source.answers import policy_from_answers
    from vangrail.source.published import load_policy

_HOMES = {
    "Checker": "vangrail.screen.checker",
    "Draft": "vangrail.check.draft",
    "Finding": "vangrail.check.verdict",
    "Freeze": "vangrail.check.draft",
    "LintFinding": "vangrail.lint.finding",
    "Moment": "vangrail.check.draft",
    "Policy": "vangrail.policy.model",
    "Precedent": "vangrail.check.precedents",
    "Verdict": "vangrail.check.verdict",
    "lint_policy": "vangrail.lint.api",
    "lint_text": "vangrail.lint.api",
    "load_policy": "vangrail.source.published",
    "policy_from_answers": "vangrail.source.answers",
    "render": "vangrail.documents.render",
}
"""Where each public name lives."""

__all__ = [
    "Checker",
    "Draft",
    "Finding",
    "Freeze",
    "LintFinding",
    "Moment",
    "Policy",
    "Precedent",
    "Verdict",
    "lint_policy",
    "lint_text",
    "load_policy",
    "policy_from_answers",
    "render",
]


def __getattr__(name: str) -> Any:
    """Return a public name from the module it lives in."""
    if name not in _HOMES:
        message = f"module 'vangrail' has no attribute {name!r}"
        raise AttributeError(message)
    return getattr(import_module(_HOMES[name]), name)


def __dir__() -> list[str]:
    """Return the public names."""
    return sorted(__all__)
