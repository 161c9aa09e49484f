"""The questions that an answer asks back, only where they matter: "are you appointed?" and "do you have an interest in it?"."""

from collections.abc import Sequence
from typing import Final

from vangrail.check.checker import Checker
from vangrail.check.verdict import Finding
from vangrail.rules.matcher import Hits

SPEAKING: Final = frozenset({"who_speaks", "customer_questions"})
"""Clauses that send somebody to a desk because it is not theirs to speak."""

TIES: Final = frozenset({"transparency", "advertising", "competitors"})
"""Clauses about praise and blame of what is sold: there a tie matters."""

NAMES: Final = frozenset({"mentions.company", "mentions.competitor", "mentions.product"})
"""Facts of a draft that say the same."""


def without_leave(findings: Sequence[Finding], *, appointed: bool) -> tuple[tuple[Finding, ...], bool]:
    """Return the findings that hold for who is appointed to speak, and whether any was left out. Nothing is looked up."""
    if not appointed:
        return tuple(findings), False
    held = tuple(finding for finding in findings if finding.clause not in SPEAKING or finding.level == "dont")
    return held, len(held) < len(findings)


def asks(
    checker: Checker, hits: Hits, findings: Sequence[Finding], *, interest: bool, appointed: bool
) -> tuple[str, ...]:
    """Return which questions matter for a draft with these hits. One that was answered with yes is asked again, to undo it."""
    clauses = {finding.clause for finding in findings}
    wanted = []
    if interest or clauses & TIES or (clauses.isdisjoint({"interests"}) and _names(checker, hits)):
        wanted.append("interest")
    if appointed or clauses & SPEAKING:
        wanted.append("appointed")
    return tuple(wanted)


def names_company(checker: Checker, hits: Hits) -> bool:
    """Tell whether a draft names the company: then it speaks about it, and readers know that its author does."""
    return _names(checker, hits, frozenset({"mentions.company"}))


def _names(checker: Checker, hits: Hits, facts: frozenset[str] = NAMES) -> bool:
    """Tell whether a draft names the company, a product or a competitor, or only those of these facts."""
    mentions = checker.rules.sources.mentions
    wanted = {column for name in facts if name in mentions for column in mentions[name]}
    return bool(wanted) and not wanted.isdisjoint(hits.columns())
