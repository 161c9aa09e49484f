"""When the credentials of an account are changed again, and what about it cannot stay as it is. In codes, without words."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from typing import Final, Literal

LEAST: Final = 2
"""Custodians that an account has at least: one is on holiday, the other is not."""

SOON: Final = timedelta(days=14)
"""How long before its day something is said to come."""

NEAR: Final = timedelta(days=3)
"""How long before its day it is said once more."""

RAISED: Final = timedelta(days=7)
"""How long after its day somebody else hears of it."""

Level = Literal["red", "amber"]
Reason = Literal["due", "leaver", "breach", "role_change", "first"]
Stage = Literal["", "soon", "near", "late", "raised"]


@dataclass(frozen=True, slots=True)
class Limits:
    """What a company set: custodians at most, days from one confirmation to the next, days from one rotation to the next."""

    most: int = 4
    confirm_days: int = 90
    rotate_days: int = 180


@dataclass(frozen=True, slots=True)
class Holder:
    """Somebody who holds an account: whether they work here, since when, when they last said so, and whether they add others."""

    here: bool
    since: date
    confirmed: date | None = None
    admin: bool = True


@dataclass(frozen=True, slots=True)
class Demand:
    """Something happened at a moment, after which the credentials are changed at once, and not when their time is over."""

    reason: Reason
    at: datetime


@dataclass(frozen=True, slots=True)
class Facts:
    """What is known of an account.

    `devices` are those of its second factors; `recovery` is company, personal, none, or empty where nobody said; `charter` names
    what is missing in it; `rotated` is the last rotation, `since` the day that the account was written down; `vault` is the last
    change that the vault knows of. Moments are given on the clock of the company.
    """

    since: date
    holders: Sequence[Holder] = ()
    devices: Sequence[str] = ()
    codes_kept: bool = True
    recovery: str = ""
    charter: Sequence[str] = ()
    rotated: datetime | None = None
    demands: Sequence[Demand] = ()
    vault: datetime | None = None
    verified: date | None = None


@dataclass(frozen=True, slots=True)
class Due:
    """The day of the next rotation, and why then."""

    on: date
    reason: Reason


@dataclass(frozen=True, slots=True)
class Red:
    """Something about an account that cannot stay so: a code, how bad it is, and the figure or words that belong to it."""

    code: str
    level: Level = "red"
    said: tuple[str | int, ...] = field(default=())


def open_demands(demands: Iterable[Demand], rotated: datetime | None) -> list[Demand]:
    """Return the demands that no rotation has answered, the oldest first. One at the same moment answers."""
    return sorted((each for each in demands if rotated is None or rotated < each.at), key=lambda each: each.at)


def next_due(since: date, rotated: datetime | None, demands: Iterable[Demand], days: int) -> Due:
    """Return when the credentials are changed next: at once where something happened, else so many days after the last time.

    Where nobody ever changed them as far as is known, a month after the account was written down, or sooner.
    """
    usual = Due(rotated.date() + timedelta(days=days), "due") if rotated else Due(since + first(days), "first")
    happened = (Due(each.at.date(), each.reason) for each in open_demands(demands, rotated))
    return min((*happened, usual), key=lambda each: each.on)


def first(days: int) -> timedelta:
    """Return how long after an account was written down its credentials are changed for the first time that is known."""
    return timedelta(days=min(days, 30))


def confirmation_due(holder: Holder, days: int) -> date:
    """Return until when somebody says again that they hold an account, and still need to."""
    return (holder.confirmed or holder.since) + timedelta(days=days)


def stage(due: date, today: date) -> Stage:
    """Return how near a day is: nothing yet, soon, near, late, or so late that somebody else hears of it."""
    if today >= due + RAISED:
        return "raised"
    if today > due:
        return "late"
    if today >= due - NEAR:
        return "near"
    return "soon" if today >= due - SOON else ""


def reds(facts: Facts, limits: Limits, today: date) -> list[Red]:
    """Return what cannot stay as it is, the worst first; the same facts on the same day always give the same list."""
    found = [*_held(facts, limits, today), *_kept(facts), *_changed(facts, limits, today)]
    return sorted(found, key=lambda each: each.level != "red")


def _held(facts: Facts, limits: Limits, today: date) -> Iterator[Red]:
    """Yield what is wrong with who holds it. Somebody who left holds nothing any more, and should not be listed."""
    here = [each for each in facts.holders if each.here]
    if gone := len(facts.holders) - len(here):
        yield Red("leaver", "red", (gone,))
    if not here:
        yield Red("nobody")
    elif len(here) < LEAST:
        yield Red("one_custodian")
    elif sum(each.admin for each in here) < LEAST:
        yield Red("one_admin", "amber", (sum(each.admin for each in here),))
    if len(here) > limits.most:
        yield Red("too_many", "red", (len(here), limits.most))
    if late := sum(confirmation_due(each, limits.confirm_days) < today for each in here):
        yield Red("unconfirmed", "red", (late,))


def _kept(facts: Facts) -> Iterator[Red]:
    """Yield what is wrong with how it is kept safe, and with its charter."""
    if not facts.devices:
        yield Red("no_factor")
    elif "private_phone" in facts.devices:
        yield Red("private_phone", "red", (facts.devices.count("private_phone"),))
    if facts.devices and not facts.codes_kept:
        yield Red("no_codes", "amber")
    if facts.recovery == "personal":
        yield Red("personal_recovery")
    elif not facts.recovery:
        yield Red("recovery_unknown", "amber")
    if facts.charter:
        yield Red("charter", "red", tuple(facts.charter))


def _changed(facts: Facts, limits: Limits, today: date) -> Iterator[Red]:
    """Yield what is wrong with when the credentials were changed."""
    due = next_due(facts.since, facts.rotated, facts.demands, limits.rotate_days)
    if open_demands(facts.demands, facts.rotated) or due.on < today:
        yield Red("rotation_overdue", "red", (due.reason,))
    elif stage(due.on, today):
        yield Red("rotation_soon", "amber")
    if facts.vault and facts.rotated and facts.vault < facts.rotated - timedelta(days=1):
        yield Red("vault_disagrees", "amber")
    if facts.verified is None or facts.verified + timedelta(days=2 * limits.confirm_days) < today:
        yield Red("unverified", "amber")
