"""Courses and licences of who left."""

from datetime import datetime

from django.utils import timezone

from vangrail.web.training.models import Certificate, Done, Licence


def forget(limit: datetime) -> int:
    """Remove them for everybody whose last day is before the limit."""
    day = timezone.localdate(limit)
    return sum(model.objects.filter(person__left__lt=day).delete()[0] for model in (Done, Certificate, Licence))
