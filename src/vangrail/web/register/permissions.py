"""Who sees and keeps the register: who looks after the accounts and audits sees all of it, a custodian the accounts they hold."""

from typing import Any

import rules

from vangrail.web.accounts.models import Account
from vangrail.web.accounts.permissions import keeps_accounts
from vangrail.web.people.models import Person
from vangrail.web.people.permissions import role
from vangrail.web.register.models import Custodian, Feed, Rotation


def holds(person: Any, account: Any = None) -> bool:
    """Tell whether somebody holds this account now; without one, any."""
    if not (isinstance(person, Person) and person.is_active):
        return False
    held = Custodian.objects.filter(person=person, ended_at=None)
    return (held.filter(account=account) if isinstance(account, Account) else held).exists()


def holds_any(person: Any) -> bool:
    """Tell whether somebody holds any account."""
    return holds(person)


def _is_own(person: Any, thing: Any) -> bool:
    return thing is None or (isinstance(thing, Custodian | Feed) and thing.person_id == person.pk)


def _of_account(person: Any, thing: Any) -> bool:
    account = thing.account if isinstance(thing, Custodian | Rotation) else thing
    return holds(person, account)


_keeps = rules.predicate(keeps_accounts)
_sees_all = _keeps | role("auditor")

rules.add_perm("register.see", _sees_all)
rules.add_perm("register.change", _keeps)
rules.add_perm("register.account", _sees_all | rules.predicate(holds))
rules.add_perm("register.attest", _keeps | rules.predicate(_of_account))
rules.add_perm("register.own", rules.predicate(_is_own))
rules.add_perm("register.holds", rules.predicate(holds_any))
