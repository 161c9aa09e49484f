"""How a day went, counted from its mentions in one query: the figures are read from these counts, never from a million rows."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date, datetime, time, timedelta
from typing import Any, Final
from zoneinfo import ZoneInfo

from django.conf import settings
from django.db.models import Case, Count, F, Q, Value, When

from vangrail.web.desk.models import Day
from vangrail.web.mentions.models import Mention

STEPS: Final = tuple(
    timedelta(minutes=minutes) for minutes in (15, 30, 60, 120, 240, 480, 720, 1440, 2880, 5760, 11520, 23040)
)
"""Until which wait a step of `Day.waits` counts; one more stands for all that took longer."""
_NAMES: Final = tuple(f"step{number}" for number in range(len(STEPS) + 1))


def count(day: date, at: datetime) -> Iterator[Day]:
    """Yield how a day went, topic by topic, as it is known at a moment. What repeats another is counted once."""
    zone = ZoneInfo(settings.TIME_ZONE)
    begin, end = (datetime.combine(each, time(), zone) for each in (day, day + timedelta(days=1)))
    there = Mention.objects.filter(arrived_at__gte=begin, arrived_at__lt=end, same_as__isnull=True).order_by()
    in_time = Q(answered_at__lte=F("due_at")) | Q(closed_at__lte=F("due_at"))
    over = Q(due_at__lt=at) | Q(answered_at__isnull=False) | Q(closed_at__isnull=False)
    rows = there.annotate(step=_step()).values("topic")
    counted = rows.annotate(
        arrived=Count("pk"),
        answered=Count("pk", filter=Q(answered_at__isnull=False)),
        in_time=Count("pk", filter=in_time),
        over=Count("pk", filter=over),
        **{name: Count("pk", filter=Q(step=number)) for number, name in enumerate(_NAMES)},
    )
    for row in counted:
        yield _day(day, row)


def _step() -> Case:
    """Return the number of the step in which a mention's first answer came; -1 where there is none yet."""
    whens = [
        When(answered_at__lt=F("arrived_at") + longest, then=Value(number)) for number, longest in enumerate(STEPS)
    ]
    return Case(When(answered_at__isnull=True, then=Value(-1)), *whens, default=Value(len(STEPS)))


def _day(day: date, row: Mapping[str, Any]) -> Day:
    fields = {name: row[name] for name in ("topic", "arrived", "answered", "in_time")}
    return Day(day=day, late=row["over"] - row["in_time"], waits=[row[name] for name in _NAMES], **fields)


def median(waits: Sequence[int]) -> timedelta | None:
    """Return the wait that half of them stayed below, as near as the steps tell it; None where nothing was answered."""
    half, below = sum(waits) / 2, 0
    for number, many in enumerate(waits):
        if many and below + many >= half:
            start = STEPS[number - 1] if number else timedelta()
            end = STEPS[number] if number < len(STEPS) else start
            return start + (end - start) * ((half - below) / many)
        below += many
    return None
