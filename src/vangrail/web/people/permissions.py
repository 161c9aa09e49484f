"""Who may do what. Each app names its permissions in a file like this one; a permission is a predicate over the person."""

from typing import Any

import rules
from django.core.exceptions import PermissionDenied

from vangrail.web.people.models import Person
from vangrail.web.people.programs import Actor


def role(*names: str) -> Any:
    """Return the predicate: holds one of these roles now, or runs the site."""

    def holds(person: Any) -> bool:
        return isinstance(person, Person) and person.is_active and person.has_role(*names, "admin")

    return rules.predicate(holds, name=f"role:{'|'.join(names)}")


def require(person: Actor, permission: str, thing: object = None) -> None:
    """Return when the person may do this.

    Raises:
        PermissionDenied: they may not.
    """
    if not person.has_perm(permission, thing):
        raise PermissionDenied(permission)


rules.add_perm("people.see", role("people_admin", "auditor"))
rules.add_perm("people.change", role("people_admin"))
rules.add_perm("people.roles", role())
rules.add_perm("people.hand_code", role("people_admin"))
