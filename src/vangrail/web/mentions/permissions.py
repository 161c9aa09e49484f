"""Who sees mentions, who takes care of one, and who decides what is listened to."""

from typing import Any

import rules

from vangrail.web.mentions.models import Mention
from vangrail.web.people.models import Person
from vangrail.web.people.permissions import role

HOME = "communications"
"""The desk that looks after all mentions; the others take care of their own."""


def _may_work(person: Any, thing: Any) -> bool:
    """Tell whether somebody takes care of a mention or an alert: it is their desk's, or theirs is the home of all."""
    if not (isinstance(person, Person) and person.is_active):
        return False
    if not isinstance(thing, Mention):
        return person.has_role("desk")
    return person.has_role("desk", desk=thing.desk) or person.has_role("desk", desk=HOME)


def _may_listen(person: Any) -> bool:
    """Tell whether somebody decides what is listened to."""
    if not (isinstance(person, Person) and person.is_active):
        return False
    return person.has_role("policy_owner", "admin") or person.has_role("desk", desk=HOME)


rules.add_perm("mentions.see", role("desk", "approver", "auditor"))
rules.add_perm("mentions.work", rules.predicate(_may_work, name="takes_care"))
rules.add_perm("mentions.sources", rules.predicate(_may_listen, name="decides_what_is_listened_to"))
