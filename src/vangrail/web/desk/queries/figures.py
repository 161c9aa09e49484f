"""The figures: how much was said, how long the first answer took, what share was in time, and about what."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Final

from django.db.models import QuerySet

from vangrail.web.desk.models import Day
from vangrail.web.desk.queries.days import STEPS, median
from vangrail.web.people.models import Person
from vangrail.web.people.permissions import require

PERIODS: Final = {"month": (30, 1), "quarter": (13, 7), "year": (52, 7)}
"""Period to how many stretches it has and how many days each of them is."""
USUAL: Final = "quarter"


@dataclass
class Sum:
    """What became of the mentions of some days, added up. `waits` are steps as in `Day`."""

    first: date
    arrived: int = 0
    answered: int = 0
    in_time: int = 0
    late: int = 0
    waits: list[int] = field(default_factory=lambda: [0] * (len(STEPS) + 1))

    @property
    def open(self) -> int:
        """How many still have time."""
        return self.arrived - self.in_time - self.late

    @property
    def hours(self) -> float | None:
        """Within how many hours half of the answers came; None where there is none."""
        found = median(self.waits)
        return None if found is None else found / timedelta(hours=1)

    @property
    def share(self) -> float | None:
        """What percentage was in time, of all whose time is over or that are done; None where there is none."""
        done = self.in_time + self.late
        return 100 * self.in_time / done if done else None

    def add(self, day: Day) -> None:
        """Add the counts of one day."""
        for name in ("arrived", "answered", "in_time", "late"):
            setattr(self, name, getattr(self, name) + getattr(day, name))
        self.waits = [one + other for one, other in zip(self.waits, day.waits, strict=True)]


@dataclass(frozen=True, slots=True)
class Figures:
    """The sums of a period, the oldest first, and those of each topic in all of it, the most first."""

    period: str
    topic: str
    sums: Sequence[Sum]
    topics: Sequence[tuple[str, int]]

    @property
    def whole(self) -> Sum:
        """The whole period as one."""
        every = Sum(self.sums[0].first)
        for each in self.sums:
            for name in ("arrived", "answered", "in_time", "late"):
                setattr(every, name, getattr(every, name) + getattr(each, name))
            every.waits = [one + other for one, other in zip(every.waits, each.waits, strict=True)]
        return every


def figures(person: Person, today: date, period: str = USUAL, topic: str = "") -> Figures:
    """Return the figures of a period that ends today; `topic` narrows all but the list of topics.

    Raises:
        PermissionDenied: they see no figures.
    """
    rows = days(person, today, period)
    number, length = PERIODS[period]
    sums = [Sum(_begin(today, period) + timedelta(days=length * each)) for each in range(number)]
    topics: dict[str, int] = {}
    for day in rows:
        topics[day.topic] = topics.get(day.topic, 0) + day.arrived
        if topic in ("", day.topic):
            sums[(day.day - sums[0].first).days // length].add(day)
    return Figures(period, topic, sums, sorted(topics.items(), key=lambda each: (-each[1], each[0])))


def days(person: Person, today: date, period: str = USUAL) -> QuerySet[Day]:
    """Return the counts of each day of a period, by day and topic.

    Raises:
        PermissionDenied: they see no figures.
    """
    require(person, "desk.figures")
    return Day.objects.filter(day__gte=_begin(today, period), day__lte=today).order_by("day", "topic")


def _begin(today: date, period: str) -> date:
    """Return the first day of a period that ends with today."""
    number, length = PERIODS[period]
    return today - timedelta(days=number * length - 1)
