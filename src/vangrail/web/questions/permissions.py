"""Who answers questions, decides about rules, and sees how the rules do."""

from typing import Any

import rules

from vangrail.web.people.models import Person
from vangrail.web.people.permissions import role
from vangrail.web.questions.models import Question


def _may_answer(person: Any, question: Any) -> bool:
    """Tell whether a question is theirs: their desk's, one that came to them, or one that the owner decides about."""
    if not (isinstance(person, Person) and person.is_active):
        return False
    if not isinstance(question, Question):
        return person.has_role("desk", "policy_owner")
    if person.has_role("desk", desk=question.desk):
        return True
    owners = question.kind == "contest" or question.stands_in or question.escalations.exists()
    return owners and person.has_role("policy_owner")


rules.add_perm("questions.answer", rules.predicate(_may_answer, name="answers"))
rules.add_perm("questions.health", role("policy_owner", "desk", "auditor"))
