"""What is written down becomes a notice for the teams that want it: nothing but that it happened, and where to look."""

from collections.abc import Mapping, Sequence
from typing import Final

from vangrail.web.audit.heard import Heard
from vangrail.web.due.notices import tell
from vangrail.web.policies.models import Freeze

NOTICES: Final[Mapping[str, str]] = {
    "questions.asked": "question",
    "approvals.submitted": "approval",
    "mentions.surged": "alarm",
    "mentions.anger_surged": "alarm",
    "mentions.urgent": "urgent",
    "crisis.journalist": "journalist",
    "policies.freeze_started": "crisis_on",
    "policies.freeze_ended": "crisis_off",
    "policies.freeze_expired": "crisis_off",
    "leavers.begun": "leaver",
    "breaches.incident_started": "breach",
    "register.noticed": "register",
    "webhooks.given_up": "webhook",
}
"""Kinds of entries to kinds of notices."""


def heard(entries: Sequence[Heard]) -> None:
    """Queue the notices about some entries."""
    for each in entries:
        name = NOTICES.get(each.kind)
        if name and not _is_exercise(each):
            tell(name, key=str(each.number))


def _is_exercise(entry: Heard) -> bool:
    """Tell whether it is about an exercise of the crisis switch, which only its people know of."""
    model, _, number = entry.about.rpartition(":")
    return model == "policies.freeze" and Freeze.objects.filter(pk=number, exercise=True).exists()
