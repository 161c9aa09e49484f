"""Who sees a crisis from the inside, and who may do what in it. Turning the switch itself is `policies.freeze`."""

from typing import Any

import rules

from vangrail.web.crisis.models import Step
from vangrail.web.people.models import Person
from vangrail.web.people.permissions import role
from vangrail.web.policies.models import Freeze
from vangrail.web.policies.permissions import turns_the_switch

sees = role("desk", "approver", "policy_owner", "auditor")


def _may_see(person: Any, freeze: Any) -> bool:
    """Tell whether somebody may look: an exercise is for who takes part, started it, or reads it as an auditor."""
    if not (isinstance(person, Person) and sees(person)):
        return False
    if not (isinstance(freeze, Freeze) and freeze.exercise):
        return True
    takes_part = freeze.started_by_id == person.pk or freeze.participants.filter(person=person).exists()
    return takes_part or person.has_role("auditor", "admin")


def _may_act(person: Any, step: Any) -> bool:
    """Tell whether somebody may do a step: their desk's, or any for who may turn the switch; in an exercise who takes part."""
    if not isinstance(step, Step):
        return bool(sees(person))
    if not _may_see(person, step.freeze):
        return False
    return turns_the_switch(person) or person.has_role("desk", desk=step.desk) or step.owner_id == person.pk


def _may_decide(person: Any, freeze: Any) -> bool:
    return _may_see(person, freeze) and person.has_role("desk", "approver", "admin")


rules.add_perm("crisis.see", rules.predicate(_may_see))
rules.add_perm("crisis.step", rules.predicate(_may_act))
rules.add_perm("crisis.decide", rules.predicate(_may_decide))
rules.add_perm("crisis.calls", role("desk"))
