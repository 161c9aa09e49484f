"""Who may roll out, count, and see who signed."""

from typing import Any

import rules

from vangrail.web.people.models import Person
from vangrail.web.people.permissions import role


def _leads(person: Any) -> bool:
    return isinstance(person, Person) and person.is_active and person.team.exists()


leads = rules.predicate(_leads, name="leads")
"""Whether somebody has a team."""


rules.add_perm("signatures.roll_out", role("people_admin", "policy_owner"))
rules.add_perm("signatures.count", role("people_admin", "policy_owner", "auditor"))
rules.add_perm("signatures.see", role("people_admin"))
rules.add_perm("signatures.evidence", role("auditor"))
rules.add_perm("signatures.team", leads)
rules.add_perm("signatures.look", role("people_admin", "policy_owner", "auditor") | leads)
