"""What this app knows of somebody, for themselves."""

from typing import Any

from vangrail.web.crisis.models import FollowUp, Note, Participant, Step
from vangrail.web.people.models import Person


def known(person: Person) -> dict[str, list[dict[str, Any]]]:
    """Return the steps somebody did, what they wrote down, what they see to, and the exercises that they took part in."""
    steps = Step.objects.filter(done_by=person).order_by("pk")
    notes = Note.objects.filter(by=person).order_by("pk")
    follows = FollowUp.objects.filter(owner=person).order_by("pk")
    drills = Participant.objects.filter(person=person).select_related("freeze").order_by("pk")
    return {
        "steps": [{"step": one.name, "done_at": one.done_at and one.done_at.isoformat()} for one in steps],
        "notes": [{"kind": one.kind, "text": one.text, "at": one.at.isoformat()} for one in notes],
        "follow_ups": [{"text": one.text, "due": one.due.isoformat()} for one in follows],
        "exercises": [{"what": one.freeze.what, "at": one.freeze.started_at.isoformat()} for one in drills],
    }
