"""What holds a post back this moment, in sentences: a freeze, or something that it leans on and that holds no longer."""

from dataclasses import dataclass
from datetime import datetime
from typing import Final

from django.utils.timezone import now
from django.utils.translation import gettext as _

from vangrail.web.accounts.models import Account
from vangrail.web.drafts.models import Draft
from vangrail.web.drafts.queries import blocked_text
from vangrail.web.outlets.models import Delivery
from vangrail.web.outlets.queries.seals import freeze_of
from vangrail.web.ui.days import moment

BY_PEOPLE: Final = ("copy", "file")
"""The ways out that a person goes: by hand, and with the file for another tool."""


@dataclass(frozen=True, slots=True)
class Hold:
    """One thing that holds a post: `freeze` or `blocked`, a sentence with until when or what to mend, and where it is mended."""

    kind: str
    words: str
    where: str = ""


def holds(draft: Draft, account: Account, language: str, at: datetime) -> list[Hold]:
    """Return what holds one text of a draft back at a moment; nothing where it may go out, if it is approved."""
    found = []
    if freeze := freeze_of(draft, account, at):
        words = _("Posts are frozen until %(until)s (%(what)s). Post nothing by hand before that either.")
        found.append(Hold("freeze", words % {"until": moment(freeze.until), "what": freeze.what}))
    return found + [Hold("blocked", each.words, each.where) for each in blocked_text(draft, account.pk, language, at)]


def holds_of(delivery: Delivery, at: datetime | None = None) -> list[Hold]:
    """Return what holds back a post that is not out: now, or at its time where that is still to come."""
    at = at or now()
    if delivery.done_at or hasattr(delivery, "sent"):
        return []
    text = (delivery.draft, delivery.account, delivery.language)
    found = holds(*text, max(at, delivery.due_at))
    if not any(each.kind == "freeze" for each in found) and delivery.way in BY_PEOPLE and delivery.due_at > at:
        found = [each for each in holds(*text, at) if each.kind == "freeze"] + found
    return found


def state_now(delivery: Delivery, at: datetime | None = None) -> str:
    """Return the state of a post: of one by hand also what begun to hold it since it was last looked at."""
    state = delivery.state
    return "held" if state == "hand" and holds_of(delivery, at) else state
