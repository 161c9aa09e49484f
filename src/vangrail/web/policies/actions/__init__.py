"""What is done with versions, reviews and the register of who speaks: the only place where any of it is written."""

from vangrail.web.policies.actions.consulting import Upload, consult
from vangrail.web.policies.actions.precedents import publish_precedent, retire_precedent, settle, take_examples
from vangrail.web.policies.actions.publishing import publish, weigh, withdraw
from vangrail.web.policies.actions.reviewing import ask_for_review, record_outcome
from vangrail.web.policies.actions.speaking import appoint, end_appointment
from vangrail.web.policies.actions.versions import propose

__all__ = [
    "Upload",
    "appoint",
    "ask_for_review",
    "consult",
    "end_appointment",
    "propose",
    "publish",
    "publish_precedent",
    "record_outcome",
    "retire_precedent",
    "settle",
    "take_examples",
    "weigh",
    "withdraw",
]
