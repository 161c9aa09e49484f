"""The book of precedents: read once a second in each process, made anew only where it changed, and weighed by the clock."""

from datetime import datetime, timedelta
from time import monotonic
from typing import Any, Final

from django.db import transaction
from django.db.models import Count, Max, Q, QuerySet
from django.utils import timezone

from vangrail.check.naming import Telling, telling
from vangrail.check.precedents import YES, Book, contradicting
from vangrail.policy.model import Policy
from vangrail.web.people.models import Person
from vangrail.web.policies.models import Precedent, Retirement, Settlement
from vangrail.web.policies.queries import holding

SOON: Final = timedelta(days=30)
"""How long before its last day a precedent is shown as ending."""

EMPTY: Final = Book()


class _Now:
    """The book as it was when somebody last asked, and what it was made from."""

    book = EMPTY
    made_from: tuple[Any, ...] = ()
    until = 0.0


def forget() -> None:
    """Look again whether the book changed: at once and, inside a transaction, once more when it is through."""
    look_again()
    transaction.on_commit(look_again)


def look_again() -> None:
    """Make the book anew when it is asked for next."""
    _Now.until, _Now.made_from = 0.0, ()


def book(at: datetime | None = None) -> Book:
    """Return the precedents that stand at a moment (now). The same book is returned as long as nothing changed in it.

    One whose last day passes stays in the book for a while: the check looks at its end by the clock.
    """
    if at is not None and abs((at - timezone.now()).total_seconds()) > holding.FRESH:
        stood = Q(retirement__isnull=True) | Q(retirement__at__gt=at)
        return _made(Precedent.objects.filter(stood, at__lte=at))
    if monotonic() >= _Now.until:
        made_from = _state()
        if made_from != _Now.made_from:
            _Now.book = _made(standing()) if made_from[0] else EMPTY
            _Now.made_from = made_from
        _Now.until = monotonic() + holding.FRESH
    return _Now.book


def _state() -> tuple[Any, ...]:
    """Return what stands for the book: how many there are and the last of them, and of those that were retired the same."""
    found = Precedent.objects.aggregate(Count("pk"), Max("pk"))
    gone = Retirement.objects.aggregate(Count("pk"), Max("pk"), Max("at")) if found["pk__count"] else {}
    return found["pk__count"], found["pk__max"], timezone.localdate(), *gone.values()


def _made(rows: QuerySet[Precedent]) -> Book:
    return Book(row.value() for row in rows.order_by("pk"))


def standing() -> QuerySet[Precedent]:
    """Return the precedents that are neither retired nor over."""
    here = Q(until__isnull=True) | Q(until__gte=timezone.localdate())
    return Precedent.objects.filter(here, retirement__isnull=True)


def disagreeing(at: datetime | None = None) -> list[tuple[Precedent, Precedent]]:
    """Return the pairs that disagree and that nobody has settled, the older one first."""
    rows = {row.key: row for row in standing().select_related("decided_by").order_by("pk")}
    settled = {(one, other) for one, other in Settlement.objects.values_list("one_id", "other_id")}
    pairs = contradicting((row.value() for row in rows.values()), at or timezone.now())
    found = [(rows[one.key], rows[other.key]) for one, other in pairs]
    return [(one, other) for one, other in found if (one.pk, other.pk) not in settled]


def says_yes(precedent: Precedent) -> bool:
    """Tell whether a precedent is a yes."""
    return precedent.answer in YES


def pointing(texts: list[str], policy: Policy) -> list[tuple[str, Telling]]:
    """Return what in these texts could point to somebody or tell what few may know, each with the text that it stands in."""
    names = list(Person.objects.exclude(name="").values_list("name", flat=True))
    return [(text, each) for text in texts for each in telling(text, policy, names)]
