"""What happens next with a post that is to go out, and what stands in its way on a day. Time is an argument."""

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final, Literal
from zoneinfo import ZoneInfo

from vangrail.policy.company import Embargo, QuietPeriod

LATE: Final = timedelta(hours=2)
"""A post that was not out so long after its time is not sent any more without somebody saying so: the moment may be over."""

PUZZLED: Final = timedelta(hours=1)
"""So long it is tried to find out whether a post is out before a person is asked."""

CLOCKS: Final = timedelta(minutes=5)
"""So far our clock may be from the network's."""

PAUSES: Final = (10, 20, 60, 120, 300, 600)
"""Seconds to wait after each try that had no answer; the last one holds for all that follow."""

Verb = Literal["find", "wait", "missed", "send"]
Why = Literal["", "time", "approval", "freeze", "blocked", "answer"]


@dataclass(frozen=True, slots=True)
class Standing:
    """How it stands with a post: when it is to go out, and what is known. `begun`: when a try began of which no end is known.

    `blocked` says that something it leans on holds no longer: a consent, a right, a fact, or a word is under embargo since.
    """

    due: datetime
    approved: bool
    frozen: bool
    blocked: bool = False
    begun: datetime | None = None


@dataclass(frozen=True, slots=True)
class Step:
    """What to do now; for `wait` until when, and what for."""

    verb: Verb
    until: datetime | None = None
    why: Why = ""


def next_step(standing: Standing, now: datetime, *, grace: timedelta, look: timedelta) -> Step:
    """Return the next step.

    A try without a known end comes first: it is looked for, once `grace` has passed in which it may still arrive. `look` is how
    long to wait for an approval, for a freeze to end, or for what no longer holds to be mended, before looking again.
    """
    if standing.begun is not None:
        arrived = standing.begun + grace
        return Step("wait", arrived, "answer") if standing.begun <= now < arrived else Step("find")
    if now < standing.due:
        return Step("wait", standing.due, "time")
    if now - standing.due > LATE:
        return Step("missed")
    if not standing.approved:
        return Step("wait", now + look, "approval")
    if standing.frozen:
        return Step("wait", now + look, "freeze")
    if standing.blocked:
        return Step("wait", now + look, "blocked")
    return Step("send")


def pause(tries: int, asked: int = 0) -> timedelta:
    """Return how long to wait after so many tries without an answer, at least as long as the network asked (in seconds)."""
    return timedelta(seconds=min(max(PAUSES[min(max(tries, 1), len(PAUSES)) - 1], asked), 3_600))


def clocks_differ(now: datetime, theirs: datetime | None) -> timedelta | None:
    """Return how far our clock is from the network's when it is too far, else None."""
    if theirs is None or abs(now - theirs) <= CLOCKS:
        return None
    return now - theirs


@dataclass(frozen=True, slots=True)
class Collision:
    """Something of the policy that a post meets at its time: an embargo's word, or a quiet period. `until` is when it ends."""

    kind: Literal["embargo", "quiet"]
    until: datetime
    about: str


def collisions(
    texts_for: Callable[[Embargo], Iterable[str]],
    at: datetime,
    embargoes: Sequence[Embargo],
    quiet: Sequence[QuietPeriod],
    zone: ZoneInfo,
) -> list[Collision]:
    """Return what the texts of a post meet when they go out at a moment; quiet periods go by the days of a time zone.

    `texts_for` gives the texts that an embargo holds for: those in its market.
    """
    found = [
        Collision("embargo", embargo.until, term)
        for embargo in embargoes
        if embargo.until > at
        for term in embargo.terms
        if any(_says(text, term) for text in texts_for(embargo))
    ]
    day = at.astimezone(zone).date()
    for period in quiet:
        if period.start <= day <= period.end:
            end = datetime.combine(period.end + timedelta(days=1), datetime.min.time(), zone)
            found.append(Collision("quiet", end, period.about))
    return found


def _says(text: str, term: str) -> bool:
    """Return whether a text has a term as words of its own, whatever their case and the white space between them."""
    words = r"\s+".join(re.escape(part) for part in term.split())
    return bool(words) and re.search(rf"(?<!\w){words}(?!\w)", text, re.IGNORECASE) is not None
