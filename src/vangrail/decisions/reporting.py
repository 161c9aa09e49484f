"""The clocks of a report, who reads it, and which counts may be shown. Days alone: the hour of a report could name who made it."""

import calendar
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

RECEIPT: Final = timedelta(days=7)
"""Within which whoever reported hears that it was read. Directive (EU) 2019/1937 of 23 October 2019, art. 9(1)(b)."""

MONTHS: Final = 3
"""Within which they hear what was done, from the receipt, or from the end of the seven days. The same, art. 9(1)(f)."""

EARLY: Final = timedelta(days=2)
"""How long before the end of the seven days whoever reads is reminded."""

BEFORE: Final = timedelta(days=14)
"""How long before the end of the three months."""

FEWEST: Final = 5
"""Below this a count could be one person's; none is shown."""


def months_later(day: date, months: int) -> date:
    """Return the same day some months later, or the last of a month that is too short for it."""
    years, month = divmod(day.month - 1 + months, 12)
    year, month = day.year + years, month + 1
    return date(year, month, min(day.day, calendar.monthrange(year, month)[1]))


@dataclass(frozen=True, slots=True)
class Clock:
    """When what is due, from the day of the report, the day on which it was said to be read, and a later end that was given."""

    made: date
    read: date | None = None
    extended: date | None = None
    closed: date | None = None

    @property
    def receipt_due(self) -> date:
        """The last day on which to say that it was read."""
        return self.made + RECEIPT

    @property
    def answer_due(self) -> date:
        """The last day on which to say what was done; the later end where one was given."""
        begins = self.read if self.read is not None and self.read <= self.receipt_due else self.receipt_due
        return self.extended or months_later(begins, MONTHS)

    @property
    def latest(self) -> date:
        """The last day to which the end can be moved: as long again."""
        begins = self.read if self.read is not None and self.read <= self.receipt_due else self.receipt_due
        return months_later(begins, 2 * MONTHS)

    def late(self, today: date) -> bool:
        """Tell whether something was due before today and has not happened."""
        if self.closed is not None:
            return False
        return today > (self.receipt_due if self.read is None else self.answer_due)

    def tells(self, today: date) -> tuple[str, ...]:
        """Return what is to be told by now: `receipt` and `answer` before the end, `receipt_late` and `answer_late` after it.

        Each is told once, by whoever keeps what was told; a machine that stood still tells the last of each alone.
        """
        if self.closed is not None:
            return ()
        found = []
        if self.read is None:
            found += _told("receipt", today, self.receipt_due, EARLY)
        # The later end that was given is a new one: it is told anew.
        name = "answer" if self.extended is None else "extended"
        found += _told(name, today, self.answer_due, BEFORE)
        return tuple(found)


def _told(name: str, today: date, due: date, before: timedelta) -> list[str]:
    if today > due:
        return [f"{name}_late"]
    return [name] if today >= due - before else []


def tier_for(tiers: Sequence[Collection[int]], barred: Collection[int], least: int = 0) -> int | None:
    """Return the first tier, from `least` on, in which somebody may read a report, or None: nobody inside may.

    `tiers` are people by number, who reads first at the beginning; `barred` are those who may not know of it.
    """
    for number, people in enumerate(tiers):
        if number >= least and any(person not in barred for person in people):
            return number
    return None


@dataclass(frozen=True, slots=True)
class Shown:
    """What may be shown of counts, each "so many or more"; None where it may not."""

    raised: int | None = None
    fixed: int | None = None


def shown(raised: int, fixed: int) -> Shown:
    """Return how many were raised and how many fixed, as far as that tells nothing about fewer than five.

    Both are rounded down to fives, so that no difference, neither between the two nor between today and yesterday, is smaller than
    five people; and the second is held back while those that were not fixed are fewer than five.
    """
    if raised < FEWEST:
        return Shown()
    left = raised - fixed
    tells = fixed >= FEWEST and (left == 0 or left >= FEWEST)
    return Shown(raised - raised % FEWEST, fixed - fixed % FEWEST if tells else None)


def counted_until(today: date) -> date:
    """Return the first day that is not counted yet: whole months alone are, so that nobody sees a number move the day after."""
    return today.replace(day=1)
