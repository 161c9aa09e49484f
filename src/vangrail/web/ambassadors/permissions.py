"""Who uses the shelf, who fills it, and who says how much a treat may be worth. Nobody may see who is an ambassador."""

from typing import Any

import rules

from vangrail.web.accounts.permissions import keeps_accounts
from vangrail.web.ambassadors.models import Goal
from vangrail.web.people.models import Person
from vangrail.web.people.permissions import role


def works_here(person: Any) -> bool:
    """Tell whether somebody works for the company itself: who comes from another has another employer to name."""
    return isinstance(person, Person) and person.is_active and person.kind == "staff"


def _fills(person: Any) -> bool:
    return isinstance(person, Person) and any(person.has_role("desk", desk=desk) for desk in ("pr", "hr"))


def _in_team(person: Any, goal: Any) -> bool:
    """Tell whether a goal is one of somebody's own team; without one, whether they are in any."""
    if not works_here(person):
        return False
    groups = person.groups.all()
    return bool((groups.filter(pk=goal.group_id) if isinstance(goal, Goal) else groups).exists())


_shelf = rules.predicate(keeps_accounts) | rules.predicate(_fills) | role("approver")

rules.add_perm("ambassadors.use", rules.predicate(works_here))
rules.add_perm("ambassadors.shelf", _shelf)
rules.add_perm("ambassadors.team", rules.predicate(_in_team))
rules.add_perm("ambassadors.cap", role("policy_owner"))
