"""The examples of one or more policies, run together; a rule that cannot be compiled is reported and the others still run."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from vangrail.check.checker import Checker
from vangrail.check.draft import Moment
from vangrail.check.examples import ExampleResult, run_examples
from vangrail.errors import PolicyError, Problem
from vangrail.policy.clause import Clause
from vangrail.policy.model import Policy
from vangrail.policy.rule import Rule


@dataclass(frozen=True, slots=True)
class Filter:
    """Which examples to run: clause ids, rule names and languages. An empty one lets everything through."""

    clauses: frozenset[str] = frozenset()
    rules: frozenset[str] = frozenset()
    languages: frozenset[str] = frozenset()

    def __call__(self, clause: Clause, rule: Rule, language: str) -> bool:
        """Tell whether the examples of this rule in this language are wanted."""
        pairs = ((self.clauses, clause.id), (self.rules, rule.name), (self.languages, language))
        return all(not wanted or each in wanted for wanted, each in pairs)

    def unknown(self, policies: Iterable[Policy]) -> list[str]:
        """Return the names in the filter that no policy has."""
        known: set[str] = set()
        for policy in policies:
            known |= (
                {clause.id for clause in policy.clauses}
                | {rule.name for _, rule in policy.rules()}
                | {*policy.languages}
            )
        return sorted((self.clauses | self.rules | self.languages) - known)


@dataclass(slots=True)
class Trial:
    """What came of the examples: every result, and the rules that could not be compiled."""

    results: list[ExampleResult] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)

    @property
    def failures(self) -> list[ExampleResult]:
        """The examples that came out otherwise than their author wrote."""
        return [result for result in self.results if not result.ok]


def try_examples(policies: Iterable[Policy], moment: Moment, only: Filter) -> Trial:
    """Run the chosen examples of each policy. A rule that stands in several of them is tried in the first.

    Raises:
        PolicyError: a policy cannot be compiled for a reason that is not in one of its rules.
    """
    trial, done = Trial(), set[str]()
    for policy in policies:
        checker, problems = _compile(policy)
        seen = frozenset(done)
        trial.problems += [problem for problem in problems if problem.key not in seen]
        trial.results += run_examples(
            checker,
            moment,
            only=lambda *each, seen=seen: each[1].name not in seen and only(*each),
        )
        done |= {rule.name for _, rule in policy.rules()}
    return trial


def _compile(policy: Policy) -> tuple[Checker, tuple[Problem, ...]]:
    """Return a checker of every rule that compiles, and what is wrong with the others. Only rules are tried: no second opinion."""
    policy = policy.model_copy(update={"second_opinion": False})
    try:
        return Checker(policy), ()
    except PolicyError as error:
        broken = {problem.key for problem in error.problems}
        if not broken & {rule.name for _, rule in policy.rules()}:
            raise
        clauses = tuple(
            clause.model_copy(update={"rules": tuple(rule for rule in clause.rules if rule.name not in broken)})
            for clause in policy.clauses
        )
        return Checker(policy.model_copy(update={"clauses": clauses})), error.problems
