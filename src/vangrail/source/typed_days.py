"""Days and hours as people type them (`1 March 2027`, `1-3-2027`, `9:00`), as an answers file has them (`2027-03-01`, `09:00`)."""

import re
from collections.abc import Callable
from datetime import date
from functools import cache
from typing import Final

from vangrail.source.data import table

_FIGURES: Final = re.compile(r"(?<![\d-])(\d{1,2})([-/.])(\d{1,2})\2(\d{4})(?![\d-])")
_HOUR: Final = re.compile(
    r"(?<=\d{4}-\d\d-\d\d)(?:,| at| om| a las?)?[ T]+(\d{1,2})(?:[:.h](\d\d)| ?(?:h|u|uur|horas?))(?![\w:])",
    re.IGNORECASE,
)
_SHORT: Final = 3
"""Letters that a month's name may be cut to."""


@cache
def _written() -> tuple[re.Pattern[str], dict[str, int]]:
    """Return a pattern of a day with a month's name in any shipped language, and the number of each name."""
    names: dict[str, int] = {}
    for months in table("words")["months"].values():
        for number, name in enumerate(months, 1):
            names |= {name.casefold(): number, name.casefold()[:_SHORT]: number}
    listed = "|".join(sorted(names, key=len, reverse=True))
    return re.compile(
        rf"\b(\d{{1,2}})(?:st|nd|rd|th|º|e)?\.?\s+(?:of\s+|de\s+)?({listed})\.?,?\s+(?:de[l]?\s+)?(\d{{4}})\b",
        re.IGNORECASE,
    ), names


def with_days(raw: str, language: str) -> str:
    """Return what was typed in a language with its days and hours in figures that sort. What could be two days stays as it is.

    `3/4/2027` is the fourth month in Dutch and Spanish, and nothing at all in English.
    """
    pattern, names = _written()
    text = pattern.sub(_put(lambda match: (match[3], names[match[2].casefold()], match[1])), raw)
    text = _FIGURES.sub(_put(lambda match: (match[4], *_month_and_day(match[3], match[1], language))), text)
    return _HOUR.sub(lambda match: f" {int(match[1]):02}:{match[2] or '00'}", text)


def _month_and_day(month: str, day: str, language: str) -> tuple[int, int]:
    if language == "en" and int(day) <= 12 and month != day:
        return 0, 0
    return int(month), int(day)


def _put(read: Callable[[re.Match[str]], tuple[object, ...]]) -> Callable[[re.Match[str]], str]:
    def put(match: re.Match[str]) -> str:
        year, month, day = (int(str(each)) for each in read(match))
        try:
            return date(year, month, day).isoformat()
        except ValueError:
            return match[0]

    return put
