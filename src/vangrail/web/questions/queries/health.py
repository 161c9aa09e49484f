"""How the rules do: how often a clause comes up, is asked about and found wrong, what is silent, and when it is looked at again."""

from dataclasses import dataclass
from datetime import date
from typing import Final

from django.db.models import Count

from vangrail.policy.clause import Clause
from vangrail.policy.company import Allow
from vangrail.web.checks.queries import asked_about
from vangrail.web.people.models import Person
from vangrail.web.people.permissions import require
from vangrail.web.policies.queries import current
from vangrail.web.policies.shown import title_of
from vangrail.web.questions.models import Question

FEWEST: Final = 5
"""Below this a number could be one person's; it is not shown."""

Counts = dict[tuple[str, str], int]


@dataclass(frozen=True, slots=True)
class Health:
    """A clause or one of its rules. A count below five is None; `silent` is what the policy allows now.

    `checked` is how often a check was about it.
    """

    clause: str
    title: str
    rule: str
    asked: int | None
    contested: int | None
    checked: int | None = None
    silent: tuple[Allow, ...] = ()
    review: date | None = None

    @property
    def is_talked_of(self) -> bool:
        """Whether there is a number or a silence to show."""
        return bool(self.asked or self.contested or self.checked or self.silent)


def health(person: Person) -> tuple[list[Health], list[Health]]:
    """Return the clauses of the policy that holds, and those of its rules about which there is something to say."""
    require(person, "questions.health")
    policy = current()
    if policy is None:
        return [], []
    asked, contested = _counts("ask"), _counts("contest")
    silent = {each.rule: each for each in policy.allow}
    checked = asked_about()
    clauses = [_clause(clause, asked, contested, checked, silent) for clause in policy.clauses]
    clauses.sort(key=lambda each: (-(each.contested or 0), -(each.asked or 0), -(each.checked or 0)))
    rules = [_rule(clause, rule.name, asked, contested, silent) for clause, rule in policy.rules()]
    return clauses, [each for each in rules if each.is_talked_of]


def _clause(
    clause: Clause, asked: Counts, contested: Counts, checked: dict[str, int], silent: dict[str, Allow]
) -> Health:
    quiet = tuple(silent[rule.name] for rule in clause.rules if rule.name in silent)
    return Health(
        clause.id,
        title_of(clause),
        "",
        _number(asked, "clause", clause.id),
        _number(contested, "clause", clause.id),
        checked.get(clause.id),
        quiet,
        clause.review,
    )


def _rule(clause: Clause, name: str, asked: Counts, contested: Counts, silent: dict[str, Allow]) -> Health:
    quiet = (silent[name],) if name in silent else ()
    return Health(
        clause.id, title_of(clause), name, _number(asked, "rule", name), _number(contested, "rule", name), None, quiet
    )


def _counts(kind: str) -> Counts:
    """Return how often each clause and each rule was asked about or found wrong."""
    rows = Question.objects.filter(kind=kind).order_by()
    return {
        (field, name): number
        for field in ("clause", "rule")
        for name, number in rows.exclude(**{field: ""}).values_list(field).annotate(number=Count("pk"))
    }


def _number(counts: Counts, field: str, name: str) -> int | None:
    """Return a count, or None where it is not shown."""
    number = counts.get((field, name), 0)
    return number if number >= FEWEST else None
