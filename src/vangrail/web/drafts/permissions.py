"""Who prepares posts of the company, who may read one that is prepared, and who keeps the facts that may be claimed."""

from typing import Any

import rules

from vangrail.web.accounts.queries import in_social_team, open_accounts
from vangrail.web.drafts.models import Draft
from vangrail.web.people.models import Person
from vangrail.web.people.permissions import role

READERS = ("desk", "approver", "policy_owner", "auditor", "admin")
"""Roles that read every draft: who works with them, and who answers for what goes out."""


def prepares(person: Any) -> bool:
    """Tell whether somebody prepares posts: the social team, and whom the charter of an account names."""
    if not (isinstance(person, Person) and person.is_active):
        return False
    return in_social_team(person) or open_accounts().filter(posters=person).exists()


def reads(person: Any) -> bool:
    """Tell whether somebody has drafts to read at all."""
    if not (isinstance(person, Person) and person.is_active):
        return False
    return person.has_role(*READERS) or prepares(person) or open_accounts().filter(approvers=person).exists()


def changes(person: Any, draft: Any) -> bool:
    """Tell whether somebody may change a draft: who prepares posts, if it is theirs, the team's, or for an account of theirs."""
    if not (prepares(person) and isinstance(draft, Draft)):
        return False
    if draft.made_by_id == person.pk or in_social_team(person):
        return True
    return draft.variants.filter(account__posters=person).exists()


rules.add_perm("drafts.see", rules.predicate(reads))
rules.add_perm("drafts.make", rules.predicate(prepares))
rules.add_perm("drafts.change", rules.predicate(changes))
rules.add_perm("drafts.facts", role("approver", "policy_owner"))
