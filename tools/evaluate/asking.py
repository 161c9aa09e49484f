"""Asks the check: the policy of an invented company, compiled when it is needed, and the finding that counts."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any, Final

from tools.evaluate.policies import rules_with, usable_checker, without_rules
from vangrail import Checker, Draft, Finding, Moment, Policy, Verdict, policy_from_answers
from vangrail.policy.rule import LEVELS, Cue, Rule

MOMENT: Final = Moment(at=datetime(2026, 11, 21, 12, tzinfo=UTC))
"""When everything is checked: the same drafts give the same figures on any day."""

NOBODY: Final = "Zonnebries Wonen"
"""A company that no row speaks of."""

DETECTORS: Final = ("email", "phone", "iban", "payment_card", "national_id", "credential", "suspicious_link")
"""Detectors that are measured by themselves, beside the rules that use them."""


@dataclass(frozen=True, slots=True)
class Firm:
    """What a policy is made for: a sector, a country, and the names that stand for the company."""

    sector: str = "retail"
    country: str = "NL"
    names: tuple[str, ...] = ()


@dataclass
class Desk:
    """Checkers, compiled when they are needed. `languages` false: the check is not told which language a draft is in."""

    languages: bool = True
    _checkers: dict[Firm, Checker] = field(default_factory=dict)
    _policies: dict[Firm, Policy] = field(default_factory=dict)
    _alone: Checker | None = None

    def policy(self, firm: Firm = Firm()) -> Policy:
        """Return the policy that such a company gets from the interview. Without names it is one that nobody speaks of."""
        if firm not in self._policies:
            answers = {"company": NOBODY, "sector": firm.sector, "country": firm.country, "also_called": firm.names}
            self._policies[firm] = policy_from_answers({**answers, "languages": ["en", "nl", "es"]})
        return self._policies[firm]

    def ask(self, text: str, language: str = "", firm: Firm = Firm(), **more: Any) -> Verdict:
        """Return a company's verdict. `more` are other fields of the draft."""
        if firm not in self._checkers:
            self._checkers[firm] = usable_checker(self.policy(firm))
        return self._check(self._checkers[firm], text, language, more)

    def detected(self, text: str, language: str = "") -> frozenset[str]:
        """Return the detectors that find something in the text, whatever the rules make of it."""
        if self._alone is None:
            self._alone = Checker(_detectors_alone(self.policy()))
        verdict = self._check(self._alone, text, language, {})
        return frozenset(finding.rule.replace("-", "_") for finding in verdict.findings)

    def rules(self, *detectors: str) -> frozenset[str]:
        """Return the rules of the library that use one of these detectors."""
        return rules_with(self.policy(), *(f"detector:{name}" for name in detectors))

    def _check(self, checker: Checker, text: str, language: str, more: dict[str, Any]) -> Verdict:
        return checker.check(Draft(text=text, language=(self.languages and language) or None, **more), MOMENT)


def warned(verdict: Verdict) -> bool:
    """Return whether the level is another than fine."""
    return verdict.level != "fine"


def speaking(verdict: Verdict, least: str = "change") -> list[Finding]:
    """Return the findings at a level or above."""
    return [finding for finding in verdict.findings if LEVELS.index(finding.level) >= LEVELS.index(least)]


def about(verdict: Verdict, clauses: Iterable[str], least: str = "change") -> list[Finding]:
    """Return the findings at a level or above that come from one of the clauses."""
    return [finding for finding in speaking(verdict, least) if finding.clause in clauses]


def _detectors_alone(policy: Policy) -> Policy:
    bare = without_rules(policy, frozenset(rule.name for _, rule in policy.rules()))
    rules = tuple(
        Rule(
            name=name.replace("_", "-"),
            level="change",
            since="0",
            when="found",
            cues={"found": Cue(include=(f"detector:{name}",))},
        )
        for name in DETECTORS
    )
    alone = (bare.clauses[0].model_copy(update={"rules": rules}),)
    return bare.model_copy(update={"clauses": alone, "second_opinion": False})
