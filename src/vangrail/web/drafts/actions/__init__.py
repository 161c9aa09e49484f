"""What can be done with drafts. Each asks who does it and writes down that it happened."""

from vangrail.web.drafts.actions.consents import StillSaid, add_consent, remove_consent, take_back_consent
from vangrail.web.drafts.actions.drafts import change, make, mark, withdraw
from vangrail.web.drafts.actions.facts import approve_fact, claim, take_back_fact, unclaim
from vangrail.web.drafts.actions.pictures import add_picture, describe, remove_picture, state_rights
from vangrail.web.drafts.actions.texts import add_text, begin, copy_text, remove_text, settle, write

__all__ = [
    "StillSaid",
    "add_consent",
    "add_picture",
    "add_text",
    "approve_fact",
    "begin",
    "change",
    "claim",
    "copy_text",
    "describe",
    "make",
    "mark",
    "remove_consent",
    "remove_picture",
    "remove_text",
    "settle",
    "state_rights",
    "take_back_consent",
    "take_back_fact",
    "unclaim",
    "withdraw",
    "write",
]
