"""When an answer was promised: working hours added to the moment of asking, over evenings, weekends and summer time."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time, timedelta
from types import MappingProxyType
from typing import Final
from zoneinfo import ZoneInfo

Hours = tuple[time, time]
"""From when to when somebody works on a day; until midnight is `time.max`."""

_OFFICE: Final[Mapping[int, Hours]] = MappingProxyType({day: (time(9), time(17)) for day in range(5)})

ALWAYS: Final[Mapping[int, Hours]] = MappingProxyType(dict.fromkeys(range(7), (time.min, time.max)))
"""Day and night."""

_AT_NIGHT: Final = ("24", "always", "altijd", "siempre")
"""Words in the hours of a desk that say that it can be reached at night."""


def at_night(hours: str) -> bool:
    """Return whether the hours of a desk, in anybody's words, say that somebody can be reached outside office hours."""
    return any(word in hours.casefold() for word in _AT_NIGHT)


@dataclass(frozen=True)
class Week:
    """When a desk is open: by weekday (0 is Monday), on the clock of `zone`. At least one day has hours."""

    zone: ZoneInfo
    days: Mapping[int, Hours] = field(default_factory=lambda: _OFFICE)

    def __post_init__(self) -> None:
        """Refuse a week in which nobody ever answers: a promise could not be kept."""
        if not any(start < end for start, end in self.days.values()):
            message = "a week with hours on at least one day, found none"
            raise ValueError(message)


def due(asked: datetime, hours: float, week: Week) -> datetime:
    """Return when the promised working hours are over, in the time zone of `asked`, which must carry one.

    Hours are real ones: on the night the clock changes a desk that is open has an hour more or less.
    """
    if asked.tzinfo is None:
        message = f"a moment with its time zone, found {asked.isoformat()}"
        raise ValueError(message)
    left = timedelta(hours=hours)
    day = asked.astimezone(week.zone).date()
    while True:
        opening = week.days.get(day.weekday())
        if opening is not None and opening[0] < opening[1]:
            start, end = (_moment(day, at, week.zone) for at in opening)
            start = max(start, asked)
            if start + left <= end:
                return (start + left).astimezone(asked.tzinfo)
            left -= max(end - start, timedelta())
        day += timedelta(days=1)


def _moment(day: date, at: time, zone: ZoneInfo) -> datetime:
    """Return a moment in UTC, so that adding to it counts real hours; `time.max` is the midnight after."""
    if at == time.max:
        day, at = day + timedelta(days=1), time.min
    return datetime.combine(day, at, zone).astimezone(UTC)
