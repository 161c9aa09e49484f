"""Policies to measure with: made from the answers of an interview."""

import sys
from collections.abc import Mapping
from typing import Any

from vangrail import Policy, policy_from_answers
from vangrail.errors import RuleError
from vangrail.policy.company import Lexicon
from vangrail.rules.condition import ConditionError, prepare
from vangrail.rules.plan import Planner


def usable_policy(answers: Mapping[str, Any]) -> Policy:
    """Return the policy of these answers, without the rules that do not compile: each of those is named on stderr.

    In a released library every rule compiles. While one is being written, a measurement should still say how far it is.

    Raises:
        AnswersError: the answers are wrong.
        PolicyError: something else than single rules is wrong.
    """
    policy = policy_from_answers(answers)
    broken = broken_rules(policy)
    for name, why in broken.items():
        print(f"left out, for it does not compile: {name}: {why}", file=sys.stderr)
    return without_rules(policy, frozenset(broken)) if broken else policy


def without_rules(policy: Policy, names: frozenset[str]) -> Policy:
    """Return the policy without the rules of these names."""
    clauses = tuple(
        clause.model_copy(update={"rules": tuple(rule for rule in clause.rules if rule.name not in names)})
        for clause in policy.clauses
    )
    return policy.model_copy(update={"clauses": clauses})


def broken_rules(policy: Policy) -> dict[str, str]:
    """Return the rules that do not compile, by name, with the reason. The company's own words are never the reason."""
    planner = Planner(policy.model_copy(update={"lexicon": Lexicon()}))
    broken: dict[str, str] = {}
    for clause, rule in policy.rules():
        try:
            prepare(rule.when, frozenset(rule.cues))
            for name, cue in rule.cues.items():
                planner.columns_of_cue(f"{rule.name}.{name}", cue, trusted=clause.origin == "library")
            for name in rule.unless:
                planner.columns_of(f"shared:{name}")
        except (ConditionError, RuleError) as error:
            broken[rule.name] = str(error)
    return broken


def rules_with(policy: Policy, *sources: str) -> frozenset[str]:
    """Return the names of the rules that look for one of these sources, such as `detector:iban`, also through shared cues."""
    return frozenset(
        rule.name
        for _, rule in policy.rules()
        if any(_includes(policy, cue.include, frozenset(sources)) for cue in rule.cues.values())
    )


def _includes(policy: Policy, sources: tuple[str, ...], wanted: frozenset[str]) -> bool:
    if wanted.intersection(sources):
        return True
    names = [source.partition(":")[2] for source in sources if source.startswith("shared:")]
    return any(name in policy.cues and _includes(policy, policy.cues[name].include, wanted) for name in names)
