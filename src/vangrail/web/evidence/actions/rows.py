"""Forgetting what stands in tables, each kind after its own time."""

from datetime import datetime, timedelta

from django.db import transaction

from vangrail.web.audit.actions import record
from vangrail.web.evidence.forgetting import every
from vangrail.web.evidence.retention import periods


def forget_rows(at: datetime) -> dict[str, int]:
    """Forget what is over, write down how much that was, and return it by kind."""
    days = {each.name: each.days for each in periods()}
    found = {}
    for name, forget in every().items():
        with transaction.atomic():
            found[name] = forget(at - timedelta(days=days[name]))
            if found[name]:
                record(
                    "evidence.forgotten", by=None, said={"what": name, "count": found[name], "days": days[name]}, at=at
                )
    return found
