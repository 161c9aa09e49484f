"""Who uses replies, who writes them, and who says yes to them."""

from typing import Any

import rules

from vangrail.web.people.models import Person
from vangrail.web.people.permissions import role
from vangrail.web.policies.queries import current
from vangrail.web.replies.models import Wording


def uses_replies(person: Any) -> bool:
    """Tell whether somebody answers for the company: the social team, who posts for it, or everybody if the policy says so."""
    if not (isinstance(person, Person) and person.is_active):
        return False
    if person.has_role("desk", "approver", "policy_owner", "auditor", "admin"):
        return True
    policy = current()
    everybody = policy is not None and policy.dials.answers_customers == "everybody"
    return everybody or person.posts_for.filter(closed_at=None).exists()


def may_approve(person: Any, wording: Any) -> bool:
    """Tell whether somebody says yes to wordings, and to this one: nobody does to their own."""
    if not (isinstance(person, Person) and person.is_active and person.has_role("approver", "policy_owner")):
        return False
    return not isinstance(wording, Wording) or wording.by_id != person.pk


rules.add_perm("replies.use", rules.predicate(uses_replies, name="uses_replies"))
rules.add_perm("replies.see", role("desk", "approver", "policy_owner", "auditor"))
rules.add_perm("replies.write", role("desk", "approver", "policy_owner"))
rules.add_perm("replies.approve", rules.predicate(may_approve, name="approves_replies"))
