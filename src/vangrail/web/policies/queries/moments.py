"""What an answer depends on beside the draft and the policy."""

from datetime import datetime

from django.utils import timezone

from vangrail.check.draft import Moment
from vangrail.web.policies.queries.freezes import in_force
from vangrail.web.policies.queries.precedents import book


def moment(at: datetime | None = None) -> Moment:
    """Return what a verdict depends on beside draft and policy: the time, the freezes in force, and the book of precedents."""
    freezes = tuple(freeze.value() for freeze in in_force(at))
    return Moment(at=at or timezone.now(), freezes=freezes, precedents=book(at))
