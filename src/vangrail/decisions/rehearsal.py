"""Rehearsing a breach with a clock: when the next one is due, how long one took, and which steps came late."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Final, Literal

EVERY: Final = timedelta(days=365)
"""How long a rehearsal holds."""

SOON: Final = timedelta(days=30)
"""From how long before its day the next one is asked for."""

State = Literal["never", "late", "soon", "fine"]
"""How an account stands: never rehearsed, longer ago than it may be, due within a month, or well."""


def next_due(last: date | None, today: date) -> date:
    """Return the day on which the next rehearsal is due: today where there was none."""
    return today if last is None else last + EVERY


def state(last: date | None, today: date) -> State:
    """Return how it stands with the last rehearsal."""
    if last is None:
        return "never"
    left = next_due(last, today) - today
    return "late" if left < timedelta() else "soon" if left <= SOON else "fine"


@dataclass(frozen=True, slots=True)
class Taken:
    """One step as it went: within how many minutes it should, and after how many it was done (None where nobody did it)."""

    name: str
    within: int
    minutes: int | None

    @property
    def late(self) -> bool:
        """Whether it took longer than it should, or was not done."""
        return self.minutes is None or self.minutes > self.within


@dataclass(frozen=True, slots=True)
class Result:
    """How it went: whole minutes from start to stop, and each step in its order."""

    minutes: int
    steps: tuple[Taken, ...]

    @property
    def done(self) -> int:
        """How many steps were done."""
        return sum(taken.minutes is not None for taken in self.steps)

    @property
    def late(self) -> tuple[str, ...]:
        """The steps that came late or not at all, in their order."""
        return tuple(taken.name for taken in self.steps if taken.late)


def minutes(start: datetime, moment: datetime) -> int:
    """Return the whole minutes between two moments, none before the start."""
    return max(0, int((moment - start).total_seconds() // 60))


def result(steps: Iterable[tuple[str, int]], start: datetime, stop: datetime, ticked: Mapping[str, datetime]) -> Result:
    """Return how one went. `steps` are names with their minutes; `ticked` says when each was done, by its name."""
    taken = tuple(
        Taken(name, within, minutes(start, ticked[name]) if name in ticked else None) for name, within in steps
    )
    return Result(minutes(start, stop), taken)
