"""On whom the company depends: everybody who holds an account, with those that nobody else could open."""

from collections import defaultdict
from datetime import datetime
from typing import Any

from vangrail.decisions.leaver import stays
from vangrail.web.leavers.queries.holding import left_at
from vangrail.web.people.models import Person, Role
from vangrail.web.register.models import Custodian


def points(at: datetime) -> list[dict[str, Any]]:
    """Return everybody who holds an account or alone a desk, as plain values; on whom most depends first.

    Each has `person`, `name`, `alone` (accounts that nobody else could open), `held` (how many) and `desks` nobody else is at.
    """
    rows = list(
        Custodian.objects.filter(
            ended_at=None, account__closed_at=None, person__in=Person.objects.here()
        ).select_related("person", "account")
    )
    able = defaultdict(set)
    for row in rows:
        if row.admin and stays(left_at(row.person), at):
            able[row.account_id].add(row.person_id)
    found: dict[int, dict[str, Any]] = {}
    for row in rows:
        one = found.setdefault(row.person_id, _empty(row.person))
        one["held"] += 1
        if not able[row.account_id] - {row.person_id}:
            one["alone"].append(str(row.account))
    for role in _lonely_desks():
        found.setdefault(role.person_id, _empty(role.person))["desks"].append(role.desk)
    return sorted(found.values(), key=lambda one: (-len(one["alone"]), -len(one["desks"]), -one["held"], one["name"]))


def _empty(person: Person) -> dict[str, Any]:
    return {"person": person.pk, "name": person.name, "alone": [], "held": 0, "desks": []}


def _lonely_desks() -> list[Role]:
    """Return the roles of those who are at a desk alone."""
    by_desk: dict[str, list[Role]] = defaultdict(list)
    for role in Role.objects.filter(name="desk", taken_at=None, person__in=Person.objects.here()).select_related(
        "person"
    ):
        by_desk[role.desk].append(role)
    return [roles[0] for roles in by_desk.values() if len(roles) == 1]
