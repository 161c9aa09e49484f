"""Options that several commands share, read from what people write."""

from difflib import get_close_matches
from typing import Final, Literal

from vangrail.cli.endings import failed
from vangrail.languages import DETECTED, NAMES

FailOn = Literal["fine", "change", "ask", "dont", "never"]
"""From which level on a command exits with 1."""

_ORDER: Final = ("fine", "change", "ask", "dont", "never")


def reaches(level: str, fail_on: str) -> bool:
    """Tell whether a level is at or above the one on which a command fails."""
    return _ORDER.index(level) >= _ORDER.index(fail_on)


def language_of(text: str | None) -> str | None:
    """Return the code of a draft's language, given as a code or by its own name.

    Raises:
        UsageError: no such language is known.
    """
    if text is None:
        return None
    wanted = text.strip().lower()
    for code in DETECTED:
        if wanted in {code, NAMES[code].lower()} or wanted.startswith(f"{code}-"):
            return code
    raise failed(key="language", found=text, choices=", ".join(DETECTED))


def country_of(text: str | None) -> str | None:
    """Return the code of a country, given as a code or by its name in a shipped language.

    Raises:
        UsageError: no such country is known.
    """
    if text is None:
        return None
    from vangrail.source.names import country_names, map_country

    code = map_country(text)
    if code is None:
        near = get_close_matches(text.lower(), country_names(), 1)
        raise failed(key="country" if not near else "country_near", found=text, near=near[0].title() if near else "")
    return code
