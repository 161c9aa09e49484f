"""All rules of one policy, compiled together: one matcher, and for every rule what must stand in a text before it is looked at."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import cached_property

from vangrail.errors import PolicyError, Problem, RuleError
from vangrail.policy.clause import Clause
from vangrail.policy.model import Policy
from vangrail.policy.rule import Rule
from vangrail.rules.compiled import database_of, keep, load
from vangrail.rules.condition import MENTIONS, ConditionError
from vangrail.rules.expressions import Layout, lay_out
from vangrail.rules.facts import FactWords
from vangrail.rules.matcher import Matcher
from vangrail.rules.plan import EMBARGOED, NEED_TO_KNOW, Plan, Planner
from vangrail.rules.rule import Columns, CompiledRule

DISCLOSURE = "discloses_employer"
"""The shared cue behind the draft fact of the same name."""


@dataclass(frozen=True, slots=True)
class Sources:
    """Columns behind facts of a draft; empty where the policy has no such words."""

    mentions: dict[str, Columns]
    discloses: Columns
    embargoed: Columns
    need_to_know: Columns


class RuleSet:
    """The compiled rules of a policy, in the order of the document."""

    def __init__(self, policy: Policy, *, cached: bool = True) -> None:
        """Compile every rule of the policy.

        Raises:
            PolicyError: with every rule that cannot be compiled.
        """
        kept = load(policy.digest) if cached else None
        planner = Planner(policy, kept[0] if kept else None)
        problems: list[Problem] = []
        self.rules: list[CompiledRule] = []
        for clause, rule in policy.rules():
            try:
                self.rules.append(_compile(clause, rule, planner))
            except (ConditionError, RuleError) as error:
                problems.append(
                    Problem(
                        "rule", f"clauses/{clause.id}/rules.toml", None, rule.name, "a rule that compiles", str(error)
                    )
                )
        if problems:
            raise PolicyError(problems)
        if not kept:
            self.rules = _cheapest_first(self.rules, planner.plan)
            planner.plan.needed = {rule.rule.name: rule.needed for rule in self.rules}
        self.sources = Sources(
            {fact: planner.columns_of(source) for fact, source in MENTIONS.items()},
            planner.columns_of(f"shared:{DISCLOSURE}") if DISCLOSURE in policy.cues else (),
            planner.columns_of(EMBARGOED),
            planner.columns_of(NEED_TO_KNOW),
        )
        self.plan = planner.plan
        self.words = FactWords(policy.cues)
        if kept:
            self.matcher = Matcher(planner.plan, Layout(*planner.layout), kept[1])
            return
        layout, expressions = lay_out(planner.plan)
        database, key = database_of(expressions, cached=cached)
        self.matcher = Matcher(planner.plan, layout, database)
        if cached:
            keep(policy.digest, key, planner.plan.dump(layout))

    @cached_property
    def _by_column(self) -> dict[int, tuple[int, ...]]:
        """Rules by the columns of their smallest needed group: one of those must be open before the rule is looked at."""
        found: dict[int, list[int]] = {}
        for number, rule in enumerate(self.rules):
            for column in min(rule.needed, key=len):
                found.setdefault(column, []).append(number)
        return {column: tuple(numbers) for column, numbers in found.items()}

    def candidates(self, columns: Iterable[int]) -> list[CompiledRule]:
        """Return the rules that may apply to a text with hits in these columns, in the order of the document."""
        opened = frozenset(columns)
        by_column = self._by_column
        numbers = {number for column in opened for number in by_column.get(column, ())}
        rules = self.rules
        return [rules[number] for number in sorted(numbers) if all(group & opened for group in rules[number].needed)]


def _compile(clause: Clause, rule: Rule, planner: Planner) -> CompiledRule:
    trusted = "library" in {clause.origin, rule.origin}
    cues = {
        name: planner.columns_of_cue(f"{rule.name}.{name}", cue, trusted=trusted) for name, cue in rule.cues.items()
    }
    unless = tuple(dict.fromkeys(column for name in rule.unless for column in planner.columns_of(f"shared:{name}")))
    compiled = CompiledRule(rule, clause, cues, unless, planner.plan.needed.get(rule.name, ()))
    return compiled if compiled.needed else replace(compiled, needed=_needed(compiled, planner))


def _needed(rule: CompiledRule, planner: Planner) -> tuple[frozenset[int], ...]:
    """Return the columns of the groups that the rule's condition needs."""
    cues = rule.cues
    return tuple(
        frozenset(column for name in group for column in (cues[name] if name in cues else planner.columns_of(name)))
        for group in rule.condition.needed
    )


def _cheapest_first(rules: list[CompiledRule], plan: Plan) -> list[CompiledRule]:
    """Return the rules, each with what is dear to verify last: words, then patterns, then detectors."""
    detected = frozenset(wanted.column for wanted in plan.detectors)
    matched = frozenset(owner.column for _, owner in plan.patterns)

    def cost(group: frozenset[int]) -> tuple[bool, bool, int]:
        return bool(group & detected), bool(group & matched), len(group)

    return [replace(rule, needed=tuple(sorted(rule.needed, key=cost))) for rule in rules]
