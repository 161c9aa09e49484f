"""Times of day, as figures and in words of five languages: `clock.night` from 22:00 to 05:59, `clock.day` otherwise.

A bare "4:30", "4 uur" or "11 o'clock" may be either and is `clock.unsure`, unless a word behind it or elsewhere in its
sentence tells ("a.m.", "'s nachts", "de la madrugada", "tonight", "night shift"), or it is written as people do who count to
24 (04:30, 4u30, 10:00-18:00). Scores, ratios, verses, prices and durations are no times.
"""

import re
from collections.abc import Sequence
from typing import ClassVar, Final

from vangrail.rules.detectors.base import Detector, Folded, Match, apart, windows
from vangrail.rules.detectors.times.dayparts import HOURS, hour_of, part_behind, part_told
from vangrail.rules.detectors.times.forms import (
    BIBLE,
    NO_TIME_BEFORE,
    NO_TIME_BEHIND,
    PREPOSITION,
    TRIGGERS,
    Form,
    forms,
)

_REACH: Final = 44
_BEFORE: Final = 24


class Clock(Detector):
    """Finds times of day. The value is `HH:MM`, of an unsure one as it stands on the face of a clock."""

    name: ClassVar[str] = "clock"
    triggers: ClassVar[tuple[str, ...]] = TRIGGERS

    def find(self, folded: Folded, around: Sequence[int]) -> list[Match]:
        """Return the times near the offsets."""
        text = folded.text
        found: list[Match] = []
        for low, high in windows(around, _REACH, _REACH, len(text)):
            for form in forms():
                if form.mark.search(text, low, high):
                    times = (_read(text, match, form) for match in form.pattern.finditer(text, low, high))
                    found.extend(filter(None, times))
        return apart(found)


def _read(text: str, match: re.Match[str], form: Form) -> Match | None:
    """Return the time of a match, or None where it is a score, an amount or a duration."""
    before = text[max(0, match.start() - _BEFORE) : match.start()]
    groups = match.groupdict()
    if NO_TIME_BEFORE.search(before) or NO_TIME_BEHIND.match(text, match.end()) or BIBLE.search(before):
        return None
    end, part = part_behind(text, match.end())
    written = groups.get("hour") or ""
    if not (form.sure or part or groups.get("half") or PREPOSITION.search(before)):
        return None
    hour, minute = _figures(written, groups)
    if hour is None:
        return None
    full_day = form.full_day or written.startswith("0") or hour > 12 or hour == 0 or "midnight" in groups
    told = groups.get("half") or part or (None if full_day else part_told(text, match.start(), end))
    hour, sure = hour_of(hour, told, full_day=full_day)
    if hour > 23 or minute > 59:
        return None
    kind = "unsure" if not sure else "night" if hour >= 22 or hour < 6 else "day"
    return Match(match.start(), end, f"clock.{kind}", f"{hour:02d}:{minute:02d}")


def _figures(written: str, groups: dict[str, str | None]) -> tuple[int | None, int]:
    """Return hour and minute as figures. "half vijf" and "halb fünf" are half an hour before, "half past" after."""
    if groups.get("midnight"):
        return 0, 0
    hour = int(written) if written.isdigit() else HOURS.get(written)
    if hour is None:
        return None, 0
    minute = int(groups.get("minute") or 0)
    shift = groups.get("shift") or ""
    if shift in {"half", "halb"}:
        return (hour - 1) or 12, 30
    if shift in {"half past", "y media"}:
        return hour, 30
    if shift.startswith(("kwart over", "quarter past", "quarter after", "viertel nach", "y cuarto")):
        return hour, 15
    if shift.startswith(("kwart voor", "quarter to", "viertel vor", "menos cuarto")):
        return (hour - 1) or 12, 45
    return hour, minute
