"""Who has to sign which version of a policy, and whether what somebody signed still counts.

A signature says that somebody read and understood a version, for an audience. It counts until a later version changed something
material for that audience, or until the person left: who comes back signs again.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal

from vangrail.policy.audience import AUDIENCES, Audience

DAYS_TO_SIGN = 14
"""Days that somebody has, unless a roll-out says otherwise."""

State = Literal["valid", "due", "outdated", "none"]
"""`valid`: signed what counts. `due`: never signed since they came. `outdated`: signed, and it changed. `none`: not asked."""


@dataclass(frozen=True, slots=True)
class Edition:
    """A published version. `number` grows; it counts from `effective` on; `material` are those who have to read it again."""

    number: int
    effective: date
    material: frozenset[Audience]


@dataclass(frozen=True, slots=True)
class Reader:
    """Somebody who reads the policy: the first day of their present or coming time here, and the first day away, if known.

    `back` is the day on which it became known that they come back after an earlier time here: what was signed before it is evidence
    of that time.
    """

    audiences: frozenset[Audience]
    since: date
    left: date | None = None
    back: date | None = None

    def here(self, on: date) -> bool:
        """Return whether they have not left. Who starts next week may sign today."""
        return self.left is None or on < self.left


@dataclass(frozen=True, slots=True)
class Signed:
    """What somebody signed: the number of the version, for which audience, on what day."""

    number: int
    audience: Audience
    on: date


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


def current(editions: Sequence[Edition], on: date) -> Edition | None:
    """Return the version that counts on a day, or None before the first one. `editions` is in the order of their numbers."""
    return next((edition for edition in reversed(editions) if edition.effective <= on), None)


def base(editions: Sequence[Edition], audience: Audience, on: date) -> Edition | None:
    """Return the oldest version whose signature still counts for an audience: the last one that changed something material for it.

    The first version is material for everybody.
    """
    past = [edition for edition in editions if edition.effective <= on]
    return next((edition for edition in reversed(past) if audience in edition.material), past[0] if past else None)


def standing(editions: Sequence[Edition], reader: Reader, signed: Iterable[Signed], on: date) -> tuple[Standing, ...]:
    """Return how somebody stands on a day, for each of their audiences in the usual order. Candidates are never asked to sign."""
    mine = tuple(signed)
    return tuple(
        _standing(editions, reader, audience, mine, on)
        for audience in AUDIENCES
        if audience in reader.audiences and audience != "candidate"
    )


def _standing(
    editions: Sequence[Edition], reader: Reader, audience: Audience, signed: tuple[Signed, ...], on: date
) -> Standing:
    now, counts = current(editions, on), base(editions, audience, on)
    if now is None or counts is None or not reader.here(on):
        return Standing(audience, "none")
    numbers = [
        each.number for each in signed if each.audience == audience and (reader.back is None or each.on >= reader.back)
    ]
    last = max((number for number in numbers if number <= now.number), default=None)
    if last is not None and last >= counts.number:
        return Standing(audience, "valid", last)
    due = max(counts.effective, reader.since) + timedelta(days=DAYS_TO_SIGN)
    return Standing(audience, "outdated" if last is not None else "due", now.number, due)
