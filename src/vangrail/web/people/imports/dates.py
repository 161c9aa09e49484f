"""Dates as people and Excel write them: 2026-11-21, 21/11/2026, 21-11-26, 11/21/2026, 46347."""

import re
from collections.abc import Iterable
from datetime import date, timedelta

from django.utils.translation import gettext_lazy as _

from vangrail.web.people.imports.problems import UnwantedError

DAY_FIRST, MONTH_FIRST = "dmy", "mdy"
_YEAR_FIRST = re.compile(
    r"(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[T ]\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:?\d{2})?)?"
)
_YEAR_LAST = re.compile(r"(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4}|\d{2})(?: \d{1,2}:\d{2}(?::\d{2})?)?")
_SERIAL = re.compile(r"(\d{5})(?:[.,]0+)?")
_EXCEL_EPOCH = date(1899, 12, 30)
_EARLIEST, _LATEST = 1930, 2150


def order_of(cells: Iterable[str]) -> str:
    """Return whether a column writes the day or the month first. A number above twelve tells; where none does, the day is first."""
    matches = [match for cell in cells if (match := _YEAR_LAST.fullmatch(cell))]
    first = any(int(match[1]) > 12 for match in matches)
    second = any(int(match[2]) > 12 for match in matches)
    return MONTH_FIRST if second and not first else DAY_FIRST


def read_date(text: str, order: str = DAY_FIRST) -> date:
    """Return the day that a cell means.

    Raises:
        UnwantedError: It is no date, or one of another century.
    """
    wanted = UnwantedError(_("a date such as 2026-11-21"))
    if match := _YEAR_FIRST.fullmatch(text):
        year, month, day = match[1], match[2], match[3]
    elif match := _YEAR_LAST.fullmatch(text):
        year = match[3] if len(match[3]) == 4 else f"20{match[3]}"
        month, day = (match[2], match[1]) if order == DAY_FIRST else (match[1], match[2])
    elif match := _SERIAL.fullmatch(text):
        return _of_our_time(_EXCEL_EPOCH + timedelta(days=int(match[1])), wanted)
    else:
        raise wanted
    try:
        return _of_our_time(date(int(year), int(month), int(day)), wanted)
    except ValueError as error:
        raise wanted from error


def _of_our_time(day: date, wanted: UnwantedError) -> date:
    """Return the day, unless nobody who works now can mean it."""
    if not _EARLIEST <= day.year <= _LATEST:
        raise wanted
    return day
