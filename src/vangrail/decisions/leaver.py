"""Somebody leaves: what is done at each account they hold, in which order, until when, by whom, and who hears when it is late."""

import hashlib
import json
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any, Final, Literal, TypeVar

Step = Literal["second", "charter", "sessions", "tool", "credential", "factor", "role", "verify", "hand_on"]
"""Something to do: let a second person in, name somebody in the charter, end sessions, cut a tool off, change what one signs
in with, move a second factor, take the role away there, look whether they are really out, and pass on what waited for them."""

SHARES: Final[Mapping[Step, float]] = {
    "second": 1 / 6,
    "charter": 1,
    "sessions": 1 / 4,
    "tool": 1 / 4,
    "credential": 1 / 3,
    "factor": 1 / 2,
    "role": 2 / 3,
    "verify": 1,
    "hand_on": 1,
}
"""By which part of the hours each step is done. Whoever changes what one signs in with before a second person is in may lock
everybody out; whoever does it before the sessions and tools are gone leaves them open at platforms that keep them."""

ORDER: Final[tuple[Step, ...]] = (
    "second",
    "sessions",
    "tool",
    "credential",
    "factor",
    "role",
    "verify",
    "charter",
    "hand_on",
)
CHAIN: Final = ORDER[: ORDER.index("verify") + 1]
"""The steps that wait for each other at one account; the others can be done at any time."""

AHEAD: Final = timedelta(days=3)
"""So long before a last day that is known a second person has to be in."""

NEAR: Final = timedelta(days=30)
"""Whoever leaves within this time after somebody is nobody to rely on for what that one held."""

LATER: Final = 1 / 4
"""The part of the hours after which a late task goes on from the deputy to who owns the policy."""


@dataclass(frozen=True, slots=True)
class Held:
    """What somebody holds at one account.

    `others` is how many other custodians stay. `tools` and `factors` are names of what hangs on them. `only_named` says that the
    charter names nobody else as one who posts or approves.
    """

    account: int
    custodian: bool = True
    others: int = 0
    tools: tuple[str, ...] = ()
    factors: tuple[str, ...] = ()
    only_named: bool = False

    @property
    def orphaned(self) -> bool:
        """Whether nobody could get in any more."""
        return self.custodian and self.others == 0


@dataclass(frozen=True, slots=True)
class Todo:
    """One task: at which account (None where it is about none), what, about which tool or factor, and until when."""

    account: int | None
    step: Step
    about: str
    due: datetime


def due(step: Step, began: datetime, ends: datetime, hours: int) -> datetime:
    """Return until when a step is done for somebody whose stay `ends` then, told of at `began`.

    Told in time, everything is done when the stay ends, and a second person is in three days before. Told late or at once, the
    hours run from that moment.
    """
    share = SHARES[step] * timedelta(hours=hours)
    planned = ends - timedelta(hours=hours) + share
    if step == "second":
        planned = min(planned, ends - AHEAD)
    return max(planned, began + share)


def steps(held: Held) -> tuple[tuple[Step, str], ...]:
    """Return what has to be done at one account, in its order, each with the name of the tool or factor it is about."""
    found: list[tuple[Step, str]] = [("second", "")] if held.orphaned else []
    if held.custodian:
        found.append(("sessions", ""))
    found += [("tool", name) for name in held.tools]
    if held.custodian:
        found.append(("credential", ""))
    found += [("factor", name) for name in held.factors]
    if held.custodian:
        found.append(("role", ""))
    if found:
        found.append(("verify", ""))
    if held.only_named:
        found.append(("charter", ""))
    return tuple(found)


def tasks(
    held: Iterable[Held], waiting: Iterable[str], began: datetime, ends: datetime, hours: int
) -> tuple[Todo, ...]:
    """Return everything to do: accounts that nobody else holds first, then by number, and last what waits for them (`waiting`)."""
    ordered = sorted(held, key=lambda each: (not each.orphaned, each.account))
    found = [
        Todo(each.account, step, about, due(step, began, ends, hours))
        for each in ordered
        for step, about in steps(each)
    ]
    found += [Todo(None, "hand_on", name, due("hand_on", began, ends, hours)) for name in waiting]
    return tuple(found)


def before(step: Step, undone: Iterable[Step]) -> Step | None:
    """Return which step of the same account has to be done before this one, or None when it may be done now."""
    if step not in CHAIN:
        return None
    open_ = [each for each in undone if each in CHAIN]
    first = min(open_, key=ORDER.index, default=step)
    return first if ORDER.index(first) < ORDER.index(step) else None


Who = TypeVar("Who")


def first_of(*lines: Sequence[Who], but: Collection[Who] = ()) -> Who | None:
    """Return who is asked: the first of the first line that has anybody, leaving out some."""
    return next((who for line in lines for who in line if who not in but), None)


def stays(left: datetime | None, ends: datetime) -> bool:
    """Tell whether somebody whose own stay ends at `left` can be relied on after another's `ends`."""
    return left is None or left > ends + NEAR


def stage(due_at: datetime, now: datetime, hours: int) -> Literal["", "deputy", "owner"]:
    """Return who has to know of a task that is not done: nobody before its time, then who stands in, then who owns the policy."""
    if now < due_at:
        return ""
    return "deputy" if now < due_at + LATER * timedelta(hours=hours) else "owner"


def digest(said: Mapping[str, Any]) -> str:
    """Return the SHA-256 of what a certificate rests on, given as plain values: the same values give the same digest."""
    text = json.dumps(said, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(text.encode()).hexdigest()
