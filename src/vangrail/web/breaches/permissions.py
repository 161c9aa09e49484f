"""Who sees the card of an account, and who follows it: who may be the one who is called."""

from typing import Any

import rules

from vangrail.web.accounts.models import Account
from vangrail.web.accounts.permissions import keeps_accounts
from vangrail.web.people.models import Person
from vangrail.web.people.permissions import role
from vangrail.web.register.permissions import holds


def posts(person: Any, account: Any = None) -> bool:
    """Tell whether the charter of this account names somebody as who posts; without one, of any."""
    if not (isinstance(person, Person) and person.is_active):
        return False
    named = person.posts_for.filter(closed_at=None)
    return bool((named.filter(pk=account.pk) if isinstance(account, Account) else named).exists())


def _answers(person: Any) -> bool:
    """Tell whether somebody sits at a desk that is called."""
    return isinstance(person, Person) and any(
        person.has_role("desk", desk=desk) for desk in ("security", "crisis", "communications")
    )


_near = rules.predicate(holds) | rules.predicate(posts)
_runs = rules.predicate(keeps_accounts) | rules.predicate(_answers) | _near

rules.add_perm("breaches.see", role("desk", "approver", "policy_owner", "auditor") | _near)
rules.add_perm("breaches.run", _runs)
