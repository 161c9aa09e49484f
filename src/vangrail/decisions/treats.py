"""Treats for a team: how much one may be worth for a person in a period, and that none is given per post."""

import re
from collections.abc import Iterable
from datetime import date
from decimal import Decimal
from typing import Final, Literal

Period = Literal["month", "quarter", "year"]
"""For how long a cap counts, by the calendar."""

MONTHS: Final[dict[Period, int]] = {"month": 1, "quarter": 3, "year": 12}

_COUNTED: Final = re.compile(
    r"\b(?:like|vind-ik-leuk|me gusta|follower|volger|seguidor|view|weergave|visualizaci|share|retweet|repost|"
    r"(?:per|each|every|elk|ieder|cada|por)\s+(?:\w+\s+)?(?:post|bericht|publicaci|tweet|mensaje)|"
    r"\d+\s+(?:\w+\s+)?(?:post|bericht|publicaci|tweet|mensaje))",
    re.IGNORECASE,
)
"""What would make a treat a payment per post, per like or per follower, in the shipped languages."""


def starts(day: date, period: Period) -> date:
    """Return the first day of the period that a day is in."""
    length = MONTHS[period]
    return date(day.year, (day.month - 1) // length * length + 1, 1)


def left(cap: Decimal, given: Iterable[Decimal]) -> Decimal:
    """Return what may still be given to somebody who was given this already; never less than nothing."""
    return max(Decimal(0), cap - sum(given, Decimal(0)))


def counts_posts(goal: str) -> bool:
    """Tell whether a goal counts posts, likes or followers: no treat is given for that."""
    return _COUNTED.search(goal) is not None
