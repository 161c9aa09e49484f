"""The nouns of this app: what was signed, who was asked to, and in which waves."""

from vangrail.web.signatures.models.invitation import Invitation, Reminder
from vangrail.web.signatures.models.rollout import Pause, RollOut, Stop, Wave
from vangrail.web.signatures.models.signature import Signature

__all__ = ["Invitation", "Pause", "Reminder", "RollOut", "Signature", "Stop", "Wave"]
