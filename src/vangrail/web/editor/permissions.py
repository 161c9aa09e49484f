"""Who may write the policy, and who may read which list."""

from typing import Any

import rules

from vangrail.web.people.models import Person
from vangrail.web.people.permissions import role


def at_its_desk(person: Any, desk: Any) -> bool:
    """Tell whether somebody sits at a desk now. Running the site is no reason to read what is only for Legal."""
    return isinstance(person, Person) and person.is_active and person.has_role("desk", desk=str(desk or "legal"))


rules.add_perm("editor.see", role("policy_owner", "auditor", "desk"))
rules.add_perm("editor.write", role("policy_owner"))
rules.add_perm("editor.lists", role("policy_owner", "desk"))
rules.add_perm("editor.secret", rules.predicate(at_its_desk))
