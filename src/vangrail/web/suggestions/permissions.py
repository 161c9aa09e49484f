"""Who decides about suggestions: whoever owns the policy, and the desk of the clause. Nobody decides about their own."""

from typing import Any

import rules

from vangrail.web.people.models import Person
from vangrail.web.suggestions.models import Suggestion
from vangrail.web.suggestions.queries.deciding import desk_of


def decides(person: Any, suggestion: Any) -> bool:
    """Tell whether somebody may decide about a suggestion, or about any at all."""
    if not (isinstance(person, Person) and person.is_active):
        return False
    if not isinstance(suggestion, Suggestion):
        return person.has_role("policy_owner", "desk", "admin")
    if suggestion.by_id == person.pk:
        return False
    return person.has_role("policy_owner", "admin") or person.has_role("desk", desk=desk_of(suggestion.clause))


rules.add_perm("suggestions.decide", rules.predicate(decides))
