"""When somebody is reminded of what they have not signed: seldom, kindly, and never of a version that no longer counts."""

from datetime import date, timedelta
from typing import Final

MOST: Final = 3
"""Reminders that somebody gets for one version. After that a colleague asks; a machine does not go on."""

APART: Final = timedelta(days=2)
"""The least time between two mails about the same thing."""

WEEKEND: Final = 5


def reminders(asked: date, due: date) -> tuple[date, ...]:
    """Return the days to remind somebody who was asked on one day to sign before the end of another.

    Halfway, two days before the end, and the day after it; on working days only, never two within two days, and none at all where
    there is no room for one.
    """
    wanted = (asked + (due - asked) / 2, due - timedelta(days=2), due + timedelta(days=1))
    found: list[date] = []
    for day in map(workday, wanted):
        if day - (found[-1] if found else asked) >= APART:
            found.append(day)
    return tuple(found[:MOST])


def reminder_now(asked: date, due: date, last: tuple[int, date] | None, today: date) -> int | None:
    """Return the number (from 1) of the reminder that goes out today, or None. `last` is the last one: its number and its day.

    Days on which a machine stood still are made up for once, not once for each reminder that was missed.
    """
    past = sum(day <= today for day in reminders(asked, due))
    number, on = last or (0, asked)
    return past if past > number and today - on >= APART and today == workday(today) else None


def workday(day: date) -> date:
    """Return the day itself, or the Monday after a weekend."""
    return day + timedelta(days=max(0, 7 - day.weekday())) if day.weekday() >= WEEKEND else day
