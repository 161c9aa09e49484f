"""Who may propose, publish and look at versions, review clauses, appoint who speaks, and answer for everybody."""

from typing import Any

import rules

from vangrail.web.people.models import Person
from vangrail.web.people.permissions import role
from vangrail.web.policies.models import Precedent


def turns_the_switch(person: Any) -> bool:
    """Whether somebody may start and end a freeze: the crisis desk, who approves at the communications desk, who runs the site."""
    if not (isinstance(person, Person) and person.is_active):
        return False
    approves = person.has_role("approver") and person.has_role("desk", desk="communications")
    return approves or person.has_role("desk", desk="crisis") or person.has_role("admin")


def answers_for_all(person: Any, thing: Any) -> bool:
    """Whether a precedent is theirs to publish and retire: their desk's, or any for who owns the policy."""
    if not (isinstance(person, Person) and person.is_active):
        return False
    if person.has_role("policy_owner", "admin"):
        return True
    return person.has_role("desk", desk=thing.desk) if isinstance(thing, Precedent) else person.has_role("desk")


rules.add_perm("policies.see", role("policy_owner", "auditor", "desk", "people_admin"))
rules.add_perm("policies.edit", role("policy_owner"))
rules.add_perm("policies.publish", role("policy_owner"))
rules.add_perm("policies.evidence", role("policy_owner", "auditor"))
rules.add_perm("policies.review", role("policy_owner", "desk"))
rules.add_perm("policies.speakers", role("policy_owner"))
rules.add_perm("policies.freeze", rules.predicate(turns_the_switch))
rules.add_perm("policies.precedent", rules.predicate(answers_for_all))
rules.add_perm("policies.settle", role("policy_owner"))
