"""Messages as rows of a page."""

from collections.abc import Iterable
from typing import Any, Final

from django.utils.translation import gettext_lazy as _

from vangrail.web.webhooks.kinds import happens
from vangrail.web.webhooks.models import Message

STATES: Final = {
    "sent": (_("Heard"), "done"),
    "given_up": (_("Given up"), "dont"),
    "again": (_("Tried again"), "due"),
    "waiting": (_("Waiting"), "draft"),
}


def rows(messages: Iterable[Message]) -> list[dict[str, Any]]:
    """Return each message with what happened in words, how it stands and what its last try came to."""
    found = []
    for each in messages:
        text, state = STATES[each.state]
        last = next(iter(each.attempts.all()), None)
        found.append({"message": each, "happened": happens(each.kind), "text": text, "state": state, "last": last})
    return found
