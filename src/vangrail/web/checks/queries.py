"""What the counts say, to everybody alike. A number below five is shown to nobody."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Final

from django.db.models import Sum

from vangrail.policy.rule import LEVELS
from vangrail.web.checks.models import Count

FEWEST: Final = 5
"""Below this a number could be one person's; it is not shown."""

YES: Final = ("fine", "change")
"""Levels that are a yes."""


@dataclass(frozen=True, slots=True)
class Month:
    """A month: how many checks there were and which share of them (in per cent) ended in a yes. None where it is not shown."""

    first: date
    checks: int | None
    yes: int | None


def months(most: int = 12) -> list[Month]:
    """Return the months that have counts, the newest first."""
    found: dict[date, dict[str, int]] = {}
    for row in Count.objects.filter(clause="", level__in=LEVELS).order_by("-month"):
        found.setdefault(row.month, {})[row.level] = row.number
    return [_month(first, levels) for first, levels in list(found.items())[:most]]


def _month(first: date, levels: dict[str, int]) -> Month:
    total = sum(levels.values())
    return Month(first, total if total >= FEWEST else None, share(levels))


def share(levels: dict[str, int]) -> int | None:
    """Return the share of checks that ended in a yes, in per cent; None where it would tell about fewer than five.

    That is so where there are fewer than five checks, or where the yes or the no of a month could be one person's.
    """
    yes, total = sum(levels.get(level, 0) for level in YES), sum(levels.values())
    if total < FEWEST or 0 < total - yes < FEWEST or 0 < yes < FEWEST:
        return None
    return round(100 * yes / total)


def share_of_yes() -> int | None:
    """Return the share of all checks that ended in a yes, in per cent."""
    rows = Count.objects.filter(clause="", level__in=LEVELS).values_list("level").annotate(Sum("number"))
    return share(dict(rows))


def asked_about(since: date | None = None) -> dict[str, int]:
    """Return how often each clause came up since a month (ever), the most frequent first; those below five are left out."""
    rows = Count.objects.exclude(clause="").values_list("clause").annotate(times=Sum("number")).order_by("-times")
    return _enough(rows.filter(month__gte=since) if since else rows)


def _enough(rows: Iterable[tuple[str, int]]) -> dict[str, int]:
    return {clause: times for clause, times in rows if times >= FEWEST}
