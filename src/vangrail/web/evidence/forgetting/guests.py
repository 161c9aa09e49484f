"""People outside who were asked to look at a post."""

from datetime import datetime

from vangrail.web.approvals.models import Guest

NOBODY = "…"


def forget(limit: datetime) -> int:
    """Take the name and the address off everybody who could decide until before the limit."""
    return Guest.objects.filter(expires_at__lt=limit).exclude(name=NOBODY).update(name=NOBODY, email="")
