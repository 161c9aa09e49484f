"""Facts that may be claimed."""

from datetime import date, timedelta
from typing import Literal

from django.db.models import Count, QuerySet
from django.utils import timezone

from vangrail.web.drafts.models import Draft, Fact

SOON = timedelta(days=30)
"""How long before its last day a fact is said to end soon."""


def choosable(on: date | None = None) -> QuerySet[Fact]:
    """Return the facts that may be claimed on a day (today): those past their day and those taken back are not among them."""
    return Fact.objects.filter(taken_back_at=None, expires__gte=on or timezone.localdate())


def for_draft(draft: Draft, on: date | None = None) -> QuerySet[Fact]:
    """Return the facts that a draft may still lean on: those that hold today and when it goes out, and that it has not yet."""
    day = max(on or timezone.localdate(), timezone.localdate(draft.target_at) if draft.target_at else date.min)
    return choosable(day).exclude(claims__draft=draft)


def register() -> QuerySet[Fact]:
    """Return every fact with who approved it and how many drafts lean on it, what ends first on top."""
    return Fact.objects.select_related("approved_by", "taken_back_by").annotate(leaning=Count("claims"))


def standing(fact: Fact, on: date | None = None) -> Literal["holds", "soon", "over", "taken_back"]:
    """Return how it stands with a fact on a day (today)."""
    day = on or timezone.localdate()
    if fact.taken_back_at:
        return "taken_back"
    if fact.expires < day:
        return "over"
    return "soon" if fact.expires < day + SOON else "holds"
