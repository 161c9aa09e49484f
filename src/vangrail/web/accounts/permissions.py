"""Who changes the charters of accounts. Everybody who works here may read them."""

from typing import Any

import rules

from vangrail.web.people.models import Person


def keeps_accounts(person: Any) -> bool:
    """Tell whether somebody looks after the company's accounts: who owns the policy, and the desk for communications."""
    if not (isinstance(person, Person) and person.is_active):
        return False
    return person.has_role("policy_owner", "admin") or person.has_role("desk", desk="communications")


rules.add_perm("accounts.change", rules.predicate(keeps_accounts))
