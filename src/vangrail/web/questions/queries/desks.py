"""Whom to ask about what: every desk with its people, its subjects, and by when it answers a question that is asked now."""

from dataclasses import dataclass
from datetime import datetime

from django.utils import timezone

from vangrail.policy.clause import Clause
from vangrail.policy.company import Desk
from vangrail.policy.model import Policy
from vangrail.web.questions.queries.seats import Seat, promised, seat


@dataclass(frozen=True, slots=True)
class Counter:
    """A desk to ask: its name, who answers, its hours, by when, and the clauses that are its own."""

    desk: str
    seat: Seat
    hours: str
    due: datetime
    clauses: tuple[Clause, ...]


def counters(policy: Policy, at: datetime | None = None) -> list[Counter]:
    """Return every desk that somebody answers for or that has a clause, the one with the most subjects first."""
    at = at or timezone.now()
    own: dict[str, list[Clause]] = {str(name): [] for name in policy.desks}
    for clause in policy.clauses:
        own.setdefault(str(clause.desk), []).append(clause)
    there = {str(name): value for name, value in policy.desks.items()}
    found = [
        Counter(name, seat(name), (there.get(name) or Desk()).hours, promised(policy, name, at), tuple(clauses))
        for name, clauses in own.items()
    ]
    return sorted(found, key=lambda each: (-len(each.clauses), each.desk))
