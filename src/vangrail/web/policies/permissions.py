"""Who may propose, publish and look at versions, review clauses and appoint who speaks."""

from typing import Any

import rules

from vangrail.web.people.models import Person
from vangrail.web.people.permissions import role


def turns_the_switch(person: Any) -> bool:
    """Whether somebody may start and end a freeze: the crisis desk, who approves at the communications desk, who runs the site."""
    if not (isinstance(person, Person) and person.is_active):
        return False
    approves = person.has_role("approver") and person.has_role("desk", desk="communications")
    return approves or person.has_role("desk", desk="crisis") or person.has_role("admin")


rules.add_perm("policies.see", role("policy_owner", "auditor", "desk", "people_admin"))
rules.add_perm("policies.edit", role("policy_owner"))
rules.add_perm("policies.publish", role("policy_owner"))
rules.add_perm("policies.evidence", role("policy_owner", "auditor"))
rules.add_perm("policies.review", role("policy_owner", "desk"))
rules.add_perm("policies.speakers", role("policy_owner"))
rules.add_perm("policies.freeze", rules.predicate(turns_the_switch))
