"""What this app knows of somebody, for themselves."""

from typing import Any

from vangrail.web.people.models import Person
from vangrail.web.suggestions.models import Suggestion


def known(person: Person) -> list[dict[str, Any]]:
    """Return what somebody suggested, and what they support."""
    own = [_suggestion(each) | {"yours": True} for each in person.suggestions.select_related("decision")]
    supported = Suggestion.objects.filter(supports__person=person).select_related("decision")
    return own + [_suggestion(each) | {"yours": False} for each in supported]


def _suggestion(each: Suggestion) -> dict[str, Any]:
    decision = getattr(each, "decision", None)
    return {
        "clause": each.clause,
        "text": each.text,
        "at": each.at.isoformat(),
        "decided": {"outcome": decision.outcome, "reason": decision.reason} if decision else None,
    }
