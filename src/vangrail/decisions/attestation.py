"""Who has to sign, and whether what somebody signed still counts.

A signature says that somebody read and understood a version, for an audience. It counts until something material for that audience
changed, or until the person left: who comes back signs again.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final, Literal

from vangrail.policy.audience import AUDIENCES, Audience

DAYS_TO_SIGN: Final = 14
"""Days that somebody has, unless a roll-out says otherwise."""

SIGNING: Final[tuple[Audience, ...]] = tuple(audience for audience in AUDIENCES if audience != "candidate")
"""Who signs. Candidates read the policy; a signature is for who works here."""

State = Literal["valid", "due", "outdated", "none"]
"""`valid`: signed what counts. `due`: never signed since they came. `outdated`: signed, and it changed. `none`: not asked."""


@dataclass(frozen=True, slots=True)
class Asked:
    """What an audience is asked to sign: the version that holds, and all whose signature still counts (it is one of them).

    `since` is the day from which the oldest of these held: from then on people could have known.
    """

    number: int
    accepted: frozenset[int]
    since: date


@dataclass(frozen=True, slots=True)
class Reader:
    """Somebody who reads the policy: the first day of their present or coming time here, and the first day away, if known.

    `stay` counts their earlier times here. What was signed in one of these is evidence of that time, and no signature of today.
    """

    audiences: frozenset[Audience]
    since: date
    left: date | None = None
    stay: int = 0

    def here(self, on: date) -> bool:
        """Return whether they have not left. Who starts next week may sign today."""
        return self.left is None or on < self.left


@dataclass(frozen=True, slots=True)
class Signed:
    """What somebody signed: the number of the version, for which audience, and in which of their times here, counted from 0."""

    number: int
    audience: Audience
    stay: int = 0


@dataclass(frozen=True, slots=True)
class Standing:
    """How somebody stands for one audience. `number` is the version to sign, or the one signed; `due` is the last day to do it."""

    audience: Audience
    state: State
    number: int | None = None
    due: date | None = None

    @property
    def open(self) -> bool:
        """Whether they are asked to sign."""
        return self.state in {"due", "outdated"}

    def late(self, on: date) -> bool:
        """Return whether the last day is over."""
        return self.open and self.due is not None and on > self.due


def standing(
    asked: Mapping[Audience, Asked], reader: Reader, signed: Iterable[Signed], on: date
) -> tuple[Standing, ...]:
    """Return how somebody stands on a day, for each of their audiences; `asked` is empty before the first version."""
    mine = tuple(signed)
    return tuple(_standing(asked.get(name), reader, name, mine, on) for name in SIGNING if name in reader.audiences)


def _standing(
    asked: Asked | None, reader: Reader, audience: Audience, signed: tuple[Signed, ...], on: date
) -> Standing:
    if asked is None or not reader.here(on):
        return Standing(audience, "none")
    numbers = [each.number for each in signed if (each.audience, each.stay) == (audience, reader.stay)]
    if counted := asked.accepted.intersection(numbers):
        return Standing(audience, "valid", max(counted))
    due = max(asked.since, reader.since) + timedelta(days=DAYS_TO_SIGN)
    return Standing(audience, "outdated" if numbers else "due", asked.number, due)
