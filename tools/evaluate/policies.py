"""Policies to measure with."""

import sys

from vangrail import Checker, Policy
from vangrail.errors import PolicyError


def usable_checker(policy: Policy) -> Checker:
    """Return the policy's checker, without the rules that do not compile: each of those is named on stderr.

    In a released library every rule compiles. While one is being written, a measurement should still say how far it is.

    Raises:
        PolicyError: something else than single rules is wrong.
    """
    try:
        return Checker(policy)
    except PolicyError as error:
        broken = {problem.key: problem.found for problem in error.problems if problem.code == "rule"}
        if not broken:
            raise
    for name, why in broken.items():
        print(f"left out, for it does not compile: {name}: {why}", file=sys.stderr)
    return Checker(without_rules(policy, frozenset(broken)))


def without_rules(policy: Policy, names: frozenset[str]) -> Policy:
    """Return the policy without the rules of these names."""
    clauses = tuple(
        clause.model_copy(update={"rules": tuple(rule for rule in clause.rules if rule.name not in names)})
        for clause in policy.clauses
    )
    return policy.model_copy(update={"clauses": clauses})


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
