"""Dates with a day, a month and a year, and the words that say that somebody was born on one. Patterns are over folded text."""

import re
from typing import Final

from vangrail.rules.detectors.base import lazily

MONTHS: Final = {
    word: number
    for words in (
        "january february march april may june july august september october november december",
        "januari februari maart april mei juni juli augustus september oktober november december",
        "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre",
        "janvier fevrier mars avril mai juin juillet aout septembre octobre novembre decembre",
        "januar februar marz april mai juni juli august september oktober november dezember",
        "jan feb mar apr may jun jul aug sep oct nov dec",
        "ene febr mrt abr mei juni juli ago sept okt nov dic",
    )
    for number, word in enumerate(words.split(), 1)
} | {"setiembre": 9, "dez": 12}
"""A month's name, folded, and its number."""

_MONTH: Final = "|".join(sorted(MONTHS, key=len, reverse=True))
_YEAR: Final = r"(?:19|20)[0-9]{2}"

DATE: Final = (
    rf"(?P<year>{_YEAR})(?P<dash>[-./])(?P<month>[01]?[0-9])(?P=dash)(?P<day>[0-3]?[0-9])|"
    rf"(?P<first>[0-3]?[0-9]) ?(?P<sign>[-./]) ?(?P<second>[0-3]?[0-9]) ?(?P=sign) ?(?P<last>{_YEAR}|[0-9]{{2}})|"
    rf"(?P<before>[0-3]?[0-9])(?:st|nd|rd|th|er|\.|o)? (?:de |of )?(?P<named>{_MONTH})\.?,?(?: de[l]?)? (?P<then>{_YEAR})|"
    rf"(?P<word>{_MONTH})\.? (?P<ordinal>[0-3]?[0-9])(?:st|nd|rd|th)?,? (?P<after>{_YEAR})"
)
"""A date as a pattern; `read` understands its groups."""

_NAME: Final = (
    r"date of birth|birth ?date|d\.?o\.?b\.?|geboorte-?datum|geb\.? ?datum|fecha (?:de )?nacimiento|"
    r"f\.? ?(?:de )?nac(?:imiento)?\.?|"
    r"date de naissance|geburtsdatum"
)
_BORN: Final = r"(?:was )?born(?: on)?|geboren(?: op| am)?|geb\.?|nacid[oa]s?(?: el)?|nacio(?: el)?|naci el|nee? le|\*"

BORN: Final = lazily(
    rf"(?<![a-z0-9])(?:(?P<label>{_NAME})(?: ?(?:is|es|was|ist|est|era))?[ :=.-]{{0,3}}|(?P<verb>{_BORN})[ :]{{1,2}}"
    rf"(?:the |on |op |el |am |dia ){{0,2}})(?P<date>{DATE})(?![0-9a-z]|[-/][0-9])"
)
"""A name of the date of birth, or "born on", and a date."""

TRIGGERS: Final = (
    rf"(?:{_NAME})[^a-z]",
    rf"(?:{_BORN})[ :]{{1,2}}(?:the |on |op |el |am |dia ){{0,2}}(?:[0-9]|{_MONTH})",
)
"""Triggers for the scan."""


def read(found: re.Match[str]) -> str | None:
    """Return the date of a match of `DATE` as `YYYY-MM-DD`, or None where there is no such day.

    Two figures are a year of this century below 30, else of the last. Of "3/4/1980" the first is the day, unless only the
    second can be one.
    """
    year, month, day = _figures(found)
    if month > 12 >= day:
        month, day = day, month
    if not (1 <= month <= 12 and 1 <= day <= _DAYS[month - 1]):
        return None
    return f"{year:04d}-{month:02d}-{day:02d}"


_DAYS: Final = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
_THIS_CENTURY: Final = 30
"""Of two figures, years below this are of this century."""


def _figures(found: re.Match[str]) -> tuple[int, int, int]:
    if found["year"]:
        return int(found["year"]), int(found["month"]), int(found["day"])
    if found["first"]:
        year = int(found["last"])
        if year < 100:
            year += 2000 if year < _THIS_CENTURY else 1900
        return year, int(found["second"]), int(found["first"])
    if found["named"]:
        return int(found["then"]), MONTHS[found["named"]], int(found["before"])
    return int(found["after"]), MONTHS[found["word"]], int(found["ordinal"])
