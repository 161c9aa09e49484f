"""Dates in a policy text: days, and months of a year, as people write them."""

import re
from calendar import monthrange
from datetime import date
from typing import Final

from vangrail.rules.detectors.dates.forms import DATE, MONTHS, read
from vangrail.rules.fold import fold_text

_DAY: Final = re.compile(rf"(?<![0-9a-z])(?:{DATE})(?![0-9a-z])")
_NAMES: Final = "|".join(sorted(MONTHS, key=len, reverse=True))
_MONTH: Final = re.compile(rf"(?<![0-9a-z])(?P<name>{_NAMES})\.?(?: de(?:l)?)? (?P<year>(?:19|20)[0-9]{{2}})(?![0-9])")


def dates_in(text: str) -> list[date]:
    """Return the dates of a text in the order in which they stand; a month of a year stands for its last day."""
    folded = fold_text(text)
    days = list(_DAY.finditer(folded))
    found = [(match.start(), known) for match in days if (known := _day(read(match)))]
    inside = {match.end() for match in days}
    for match in _MONTH.finditer(folded):
        if match.end() not in inside:
            year, month = int(match["year"]), MONTHS[match["name"]]
            found.append((match.start(), date(year, month, monthrange(year, month)[1])))
    return [known for _, known in sorted(found)]


def _day(written: str | None) -> date | None:
    try:
        return date.fromisoformat(written) if written else None
    except ValueError:  # the 30th of February
        return None
