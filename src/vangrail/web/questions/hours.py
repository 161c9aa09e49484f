"""When a desk is open, read from the words in which the policy says it; what cannot be read counts as office hours."""

import re
from collections.abc import Iterator, Mapping
from datetime import time
from functools import cache
from typing import Final
from zoneinfo import ZoneInfo

from vangrail.decisions.clocks import ALWAYS, Hours, Week
from vangrail.source.data import hour_words

_DAYS: Final = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_TIME: Final = r"(?P<hour>\d{1,2})(?:[:.hu](?P<minute>\d{2}))?\s*(?P<half>[ap]\.?m\.?)?[hu]?"
_SIGNS: Final = re.compile(r"(?P<through>[-–—])|(?P<other>\w+)|(?P<end>[;\n])")


def week(text: str, zone: ZoneInfo) -> Week:
    """Return when a desk is open, on the clock of the company."""
    try:
        days = _read(text)
    except ValueError:
        days = {}
    return Week(zone, days) if days else Week(zone)


def _read(text: str) -> dict[int, Hours]:
    """Return the hours by weekday.

    Raises:
        ValueError: a word or a time is not understood.
    """
    found: dict[int, Hours] = {}
    days: list[int] = []
    times: list[time] = []
    through = closed = False
    for kind, value in [*_tokens(text), ("end", "")]:
        if kind == "always":
            return dict(ALWAYS)
        if (kind == "day" and times and not through) or kind == "end":
            found |= _part(days, times, closed=closed)
            days, times, closed = [], [], False
        if kind == "day":
            last = int(value)
            days += [*range(days[-1] + 1, last + 1)] if through and days and days[-1] < last else [last]
        elif kind in {"working_days", "every_day"}:
            days += range(5 if kind == "working_days" else 7)
        elif kind == "time":
            times.append(time.fromisoformat(value))
        closed |= kind == "closed"
        through = kind in {"through", "to"}
    return found


def _part(days: list[int], times: list[time], *, closed: bool) -> dict[int, Hours]:
    """Return the hours of some days: from the first time to the last, with any break between them."""
    if closed or not times:
        return {}
    if len(times) % 2 or times[0] >= times[-1]:
        message = "times from early to late, two by two"
        raise ValueError(message)
    return dict.fromkeys(days or range(5), (times[0], times[-1]))


def _tokens(text: str) -> Iterator[tuple[str, str]]:
    """Yield the words that are understood, each by what it means, and the times."""
    pattern, names = _words()
    place = 0
    while place < len(text):
        match = pattern.match(text, place) or _SIGNS.match(text, place)
        if match is None:
            place += 1
            continue
        place = match.end()
        yield from _token(match, names)


def _token(match: re.Match[str], names: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    groups = match.groupdict()
    if groups.get("hour"):
        yield "time", _clock(groups)
    elif groups.get("word"):
        meaning = names[groups["word"].casefold()]
        yield ("day", str(_DAYS.index(meaning))) if meaning in _DAYS else (meaning, "")
    elif groups.get("through"):
        yield "through", ""
    elif groups.get("end"):
        yield "end", ""
    elif not (groups["other"].isupper() or groups["other"].casefold() in {"h", "u", "uur", "hours", "horas"}):
        message = f"days and times, found {groups['other']}"
        raise ValueError(message)  # a word in capitals is a time zone, which is the company's own


def _clock(groups: Mapping[str, str | None]) -> str:
    """Return a time as 09:30. Midnight at the end of a day is its last moment."""
    hour, minute, half = int(groups["hour"] or 0), int(groups["minute"] or 0), (groups["half"] or "")[:1]
    hour = hour % 12 + 12 * (half == "p") if half else hour
    return time.max.isoformat() if (hour, minute) == (24, 0) else f"{hour:02}:{minute:02}"


@cache
def _words() -> tuple[re.Pattern[str], dict[str, str]]:
    """Return a pattern of every word there is for days and hours, or of a time; and what each word means."""
    listed, names = hour_words()
    return re.compile(rf"(?P<word>{listed})(?!\w)|{_TIME}", re.IGNORECASE), names
