"""The versions of the policy and what happened to them, the reviews of its clauses, and who speaks about what."""

from vangrail.web.policies.models.consultation import Consultation, Evidence
from vangrail.web.policies.models.freezes import Freeze, Switch, Turn
from vangrail.web.policies.models.precedents import Precedent, Retirement, Settlement
from vangrail.web.policies.models.publication import Publication, Weighing, Withdrawal
from vangrail.web.policies.models.review import Outcome, Review
from vangrail.web.policies.models.speaker import Appointment, Ending
from vangrail.web.policies.models.version import Content, Version

__all__ = [
    "Appointment",
    "Consultation",
    "Content",
    "Ending",
    "Evidence",
    "Freeze",
    "Outcome",
    "Precedent",
    "Publication",
    "Retirement",
    "Review",
    "Settlement",
    "Switch",
    "Turn",
    "Version",
    "Weighing",
    "Withdrawal",
]
