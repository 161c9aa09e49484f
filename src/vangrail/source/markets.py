"""Where an embargo holds: its market as its owner wrote it, against the country that a post is for."""

import re
from typing import Final

from vangrail.source.data import table
from vangrail.source.names import UNKNOWN_COUNTRY, map_country

_BETWEEN: Final = re.compile(r"[,;/+&\n]")


def holds_in(market: str, country: str | None) -> bool:
    """Tell whether an embargo with this market holds for a post in this country. Where either is unknown, it holds.

    >>> holds_in("NL", "Spain"), holds_in("Nederland, España", "ES"), holds_in("Benelux", "ES"), holds_in("NL", "")
    (False, True, True, True)
    """
    where = _known(country or "")
    named = [_known(part) for part in _BETWEEN.split(market) if part.strip()]
    return not where or not named or not all(named) or where in named


def _known(text: str) -> str:
    """Return the code of a country that the table has, else an empty text: "EU" has two letters and is none."""
    code = map_country(text) or ""
    return code if code in table("countries") and code != UNKNOWN_COUNTRY else ""
