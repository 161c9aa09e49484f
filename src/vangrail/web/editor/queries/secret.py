"""The list that one desk alone reads: its terms for that desk, and for everybody else that it is there."""

from vangrail.web.editor.actions.secret import DESK
from vangrail.web.editor.models import NeedToKnowList
from vangrail.web.people.models import Person
from vangrail.web.people.permissions import require


def secret_for(person: Person) -> tuple[str, ...] | None:
    """Return the terms for somebody at their desk; None for others who may see the draft.

    Raises:
        PermissionDenied: they may see neither.
    """
    held = NeedToKnowList.objects.first()
    if person.has_perm("editor.secret", held.desk if held else DESK):
        return tuple(held.terms) if held else ()
    require(person, "editor.see")
    return None


def secret_about() -> NeedToKnowList | None:
    """Return the list for who may know that there is one: whose it is and when it changed. Nothing of its terms is read."""
    return NeedToKnowList.objects.defer("terms", "salt").select_related("changed_by").first()
