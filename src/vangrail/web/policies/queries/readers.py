"""Who may read which of the policy's documents."""

from typing import Any

from django.conf import settings

from vangrail.policy.audience import AUDIENCES
from vangrail.policy.model import Policy
from vangrail.web.people.models import Person


def audiences_for(who: Any, policy: Policy) -> tuple[str, ...]:
    """Return the readers whose document somebody may open, their own first.

    Without signing in these are the settings' open ones, and always candidates and third parties. Who works here may read them all.
    """
    mine: tuple[str, ...] = ()
    allowed = {*settings.OPEN_READING, "candidate", "third_party"}
    if isinstance(who, Person) and who.is_active:
        mine = who.audiences
        allowed |= set(mine) if who.kind == "third_party" else set(AUDIENCES)
    order = dict.fromkeys([*mine, *AUDIENCES])
    there = audiences_of(policy)
    return tuple(name for name in order if name in allowed and name in there)


def audiences_of(policy: Policy) -> tuple[str, ...]:
    """Return the readers that a policy has a document for."""
    written = {audience for clause in policy.clauses for audience in clause.audiences}
    return tuple(name for name in AUDIENCES if name in policy.audiences and name in written)
