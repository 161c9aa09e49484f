"""Who decides about posts of the company, who hands that over, and who takes an approval back."""

from typing import Any

import rules
from django.utils import timezone

from vangrail.web.accounts.queries import open_accounts
from vangrail.web.approvals.models import Delegation
from vangrail.web.people.models import Person

ROLES = ("desk", "approver", "policy_owner")
"""Roles whose holders sit in steps."""


def holds_a_seat(person: Any) -> bool:
    """Tell whether somebody may be asked to decide: by a role, or because the charter of an account names them."""
    if not (isinstance(person, Person) and person.is_active):
        return False
    return person.has_role(*ROLES) or open_accounts().filter(approvers=person).exists()


def decides(person: Any) -> bool:
    """Tell whether something may wait for somebody: at their own seat, or one that was handed over to them."""
    if not (isinstance(person, Person) and person.is_active):
        return False
    now = timezone.now()
    handed = Delegation.objects.filter(taker=person, ended_at=None, begins__lte=now, ends__gt=now)
    return holds_a_seat(person) or handed.exists()


rules.add_perm("approvals.decide", rules.predicate(decides))
rules.add_perm("approvals.hand_over", rules.predicate(holds_a_seat))
