"""Who may see how far the training is, give it, and appoint who speaks."""

from typing import Any

import rules

from vangrail.web.people.models import Person
from vangrail.web.people.permissions import role


def _has_team(person: Any) -> bool:
    """Tell whether somebody is a manager."""
    return isinstance(person, Person) and person.is_active and person.team.exists()


rules.add_perm("training.team", rules.predicate(_has_team, name="has_team"))
rules.add_perm("training.see", role("people_admin", "policy_owner", "auditor"))
rules.add_perm("training.names", role("people_admin"))
rules.add_perm("training.assign", role("people_admin", "policy_owner"))
rules.add_perm("training.register", role("policy_owner", "people_admin", "desk", "auditor"))
rules.add_perm("training.appoint", role("policy_owner", "people_admin"))
