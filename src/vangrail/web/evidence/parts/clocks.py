"""How many answers came within the time that was promised, by month. Nothing about staff is counted below five."""

from collections import Counter
from collections.abc import Iterator
from datetime import date, datetime

from django.db.models import F, Sum
from django.db.models.functions import TruncMonth
from django.utils import timezone

from vangrail.web.crisis.models import Step
from vangrail.web.desk.models import Day
from vangrail.web.evidence.pack.scope import Scope
from vangrail.web.evidence.parts import Row
from vangrail.web.questions.models import Question

FEWEST = 5


def rows(scope: Scope) -> Iterator[Row]:
    """Yield a row for each clock and month: how many there were, and how many were in time."""
    yield from _questions(scope)
    yield from _mentions(scope)
    yield from _steps(scope)


def _questions(scope: Scope) -> Iterator[Row]:
    answered = Question.objects.filter(scope.within("asked_at"), answer__isnull=False)
    every = _months(answered.values_list("asked_at", flat=True).iterator())
    in_time = _months(answered.filter(answer__at__lte=F("due_at")).values_list("asked_at", flat=True).iterator())
    for month, count in sorted(every.items()):
        enough = count >= FEWEST
        yield {
            "clock": "questions", "month": month, "answered": count if enough else None,
            "in_time": in_time[month] if enough else None,
        }  # fmt: skip


def _mentions(scope: Scope) -> Iterator[Row]:
    days = Day.objects.all()
    days = days.filter(day__gte=scope.since) if scope.since else days
    days = days.filter(day__lte=scope.until) if scope.until else days
    found = days.annotate(month=TruncMonth("day")).order_by("month").values("month")
    for each in found.annotate(done=Sum("in_time"), after=Sum("late")):
        month = f"{each['month']:%Y-%m}"
        yield {"clock": "mentions", "month": month, "answered": each["done"] + each["after"], "in_time": each["done"]}


def _steps(scope: Scope) -> Iterator[Row]:
    done = Step.objects.filter(scope.within("due_at"), done_at__isnull=False)
    every = _months(done.values_list("due_at", flat=True).iterator())
    in_time = _months(done.filter(done_at__lte=F("due_at")).values_list("due_at", flat=True).iterator())
    for month, count in sorted(every.items()):
        yield {"clock": "steps of a crisis", "month": month, "answered": count, "in_time": in_time[month]}


def _months(moments: Iterator[datetime] | Iterator[date]) -> Counter[str]:
    return Counter(f"{timezone.localtime(each):%Y-%m}" for each in moments)  # type: ignore[arg-type] # moments have a time
