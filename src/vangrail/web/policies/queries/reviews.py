"""What is to be looked at again, and when."""

from datetime import date

from django.db.models import QuerySet
from django.utils import timezone

from vangrail.web.policies.models import Review


def open_reviews() -> QuerySet[Review]:
    """Return the reviews that nothing came of yet, the nearest first."""
    return Review.objects.filter(outcome=None).select_related("by")


def due_reviews(on: date | None = None) -> QuerySet[Review]:
    """Return the reviews that are due on a day (today)."""
    return open_reviews().filter(due__lte=on or timezone.localdate())
