"""Who may look at agreements: the two whose it is, and counts for who looks after people."""

from typing import Any

import rules

from vangrail.web.people.models import Person
from vangrail.web.people.permissions import role


def has_team(person: Any) -> bool:
    """Whether somebody manages anybody."""
    return isinstance(person, Person) and person.is_active and person.team.exists()


rules.add_perm("agreements.team", rules.predicate(has_team))
rules.add_perm("agreements.counts", role("people_admin", "auditor"))
