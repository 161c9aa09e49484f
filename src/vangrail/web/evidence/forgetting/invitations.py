"""Requests to sign, and their reminders, of who left."""

from datetime import datetime

from django.utils import timezone

from vangrail.web.signatures.models import Invitation


def forget(limit: datetime) -> int:
    """Remove them for everybody whose last day is before the limit."""
    gone = Invitation.objects.filter(person__left__lt=timezone.localdate(limit))
    count = gone.count()
    gone.delete()
    return count
