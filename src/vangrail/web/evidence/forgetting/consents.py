"""Names of people in pictures and in words, often customers."""

from datetime import datetime

from django.db.models import Q
from django.utils import timezone

from vangrail.web.drafts.models import Consent

NOBODY = "…"


def forget(limit: datetime) -> int:
    """Take the name off every consent that ended before the limit, or that has no end in a post that was last changed before it."""
    ended = Q(taken_back_at__lt=limit) | Q(expires__lt=timezone.localdate(limit))
    old = Q(expires=None) & (Q(picture__draft__changed_at__lt=limit) | Q(draft__changed_at__lt=limit))
    return Consent.objects.filter(ended | old).exclude(name=NOBODY).update(name=NOBODY, kept=NOBODY)
