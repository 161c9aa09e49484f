"""Nouns: where mentions come from, what was said and what became of it, and the alarms about many at once."""

from vangrail.web.mentions.models.alerts import Alert, Hour, Step
from vangrail.web.mentions.models.mention import Handed, Mention
from vangrail.web.mentions.models.sources import LeftOut, Look, Raw, SavedSearch, Source
from vangrail.web.mentions.models.steps import Answer, Claim, Closing, Escalation, HandOver

__all__ = [
    "Alert", "Answer", "Claim", "Closing", "Escalation", "HandOver", "Handed", "Hour", "LeftOut", "Look", "Mention", "Raw",
    "SavedSearch", "Source", "Step",
]  # fmt: skip
