"""A licence to speak for the company: green where somebody is appointed, trained and within the dates; else amber or red."""

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final, Literal

State = Literal["green", "amber", "red"]
Reason = Literal["vacant", "left", "expired", "not_yet", "untrained", "retake", "expiring"]

WARNING: Final = timedelta(days=30)
"""From how long before its end a licence asks for attention."""

_RED: Final[frozenset[Reason]] = frozenset({"vacant", "left", "expired"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Licence:
    """What somebody may speak about and where; an empty text means everything. `until` is the last day, or None for no end."""

    topic: str = ""
    channel: str = ""
    language: str = ""
    market: str = ""
    since: date
    until: date | None = None

    def covers(self, *, topic: str = "", channel: str = "", language: str = "", market: str = "") -> bool:
        """Tell whether it holds for what is asked; what is not asked about is no obstacle. Case does not count."""
        asked = ((self.topic, topic), (self.channel, channel), (self.language, language), (self.market, market))
        return all(not own or not wanted or own.casefold() == wanted.casefold() for own, wanted in asked)


@dataclass(frozen=True, slots=True, kw_only=True)
class Holder:
    """Who holds it. `left` is the first day away, if known; `trained` the course done, `retake` that part of it changed since."""

    left: date | None = None
    trained: bool = False
    retake: bool = False


@dataclass(frozen=True, slots=True)
class Standing:
    """What a licence is worth on a day. `reasons` are empty for a green one, else the most pressing first."""

    state: State
    reasons: tuple[Reason, ...] = ()

    @property
    def may_speak(self) -> bool:
        """Whether somebody may be sent to its holder: red is nobody, and a licence that has not begun is none yet."""
        return self.state != "red" and "not_yet" not in self.reasons


def standing(licence: Licence, holder: Holder | None, today: date) -> Standing:
    """Return what a licence is worth today. Without a holder the role is vacant."""
    reasons: list[Reason] = []
    if holder is None:
        reasons.append("vacant")
    elif holder.left is not None and holder.left <= today:
        reasons.append("left")
    if licence.until is not None and licence.until < today:
        reasons.append("expired")
    if not reasons and holder is not None:
        reasons += _softer(licence, holder, today)
    return Standing(_state(reasons), tuple(reasons))


def _softer(licence: Licence, holder: Holder, today: date) -> list[Reason]:
    ends = [day for day in (licence.until, holder.left) if day is not None]
    facts: list[tuple[bool, Reason]] = [
        (licence.since > today, "not_yet"),
        (not holder.trained, "untrained"),
        (holder.trained and holder.retake, "retake"),
        (any(day - today <= WARNING for day in ends), "expiring"),
    ]
    return [reason for holds, reason in facts if holds]


def _state(reasons: list[Reason]) -> State:
    if not reasons:
        return "green"
    return "red" if _RED.intersection(reasons) else "amber"
