"""Who answers for a desk today, who stands in, and by when an answer was promised."""

from dataclasses import dataclass
from datetime import datetime
from typing import Final
from zoneinfo import ZoneInfo

from django.conf import settings
from django.db.models import QuerySet

from vangrail.decisions.clocks import due
from vangrail.policy.company import Desk
from vangrail.policy.model import Policy
from vangrail.web.people.models import Person, Role
from vangrail.web.questions.hours import week

USUAL: Final = 16
"""Working hours within which an answer is promised where the policy names none: two days."""


@dataclass(frozen=True, slots=True)
class Seat:
    """Who answers first and who comes next. `stands_in` says that the desk has nobody, so that the policy's owner answers."""

    person: Person | None
    next: Person | None = None
    stands_in: bool = False


def seat(desk: str) -> Seat:
    """Return who answers for a desk: its person, else its deputy, else the policy's owner."""
    people = list(_holders("desk", desk))
    owners = [each for each in _holders("policy_owner") if each not in people]
    if people:
        following = [*people[1:], *owners]
        return Seat(people[0], following[0] if following else None)
    return Seat(owners[0] if owners else None, owners[1] if len(owners) > 1 else None, stands_in=True)


def owner() -> Person | None:
    """Return who owns the policy, the one who has done so the longest."""
    return _holders("policy_owner").first()


def promised(policy: Policy, desk: str, asked: datetime) -> datetime:
    """Return by when an answer was promised: the desk's hours, on the company's clock."""
    there = {str(name): value for name, value in policy.desks.items()}.get(desk) or Desk()
    return due(asked, there.answers_within or USUAL, week(there.hours, ZoneInfo(settings.TIME_ZONE)))


def _holders(name: str, desk: str = "") -> QuerySet[Person]:
    """Return who holds a role now and works here, the deputy after the person."""
    roles = Role.objects.filter(name=name, desk=desk, taken_at__isnull=True)
    order = ("roles__deputy", "roles__given_at", "roles__pk")
    return Person.objects.here().filter(roles__in=roles).order_by(*order)
