"""Agreements that another one replaced, or whose person left."""

from datetime import datetime

from django.db.models import Exists, OuterRef, Q
from django.utils import timezone

from vangrail.web.agreements.models import Agreement


def forget(limit: datetime) -> int:
    """Remove those that ended before the limit. One that somebody still works by stays, however old it is."""
    next_one = Agreement.objects.filter(
        person=OuterRef("person"), pk__gt=OuterRef("pk"), reply__words="", reply__at__lt=limit
    )
    over = Q(Exists(next_one)) | Q(person__left__lt=timezone.localdate(limit))
    numbers = list(Agreement.objects.filter(over).values_list("pk", flat=True))
    Agreement.objects.filter(pk__in=numbers).delete()
    return len(numbers)
