"""Colombia: the citizens' card (cédula, NUIP). It has no checksum and counts right behind its name."""

from typing import Final

from vangrail.rules.detectors.base import lazily
from vangrail.rules.detectors.schemes.scheme import NEVER, NUMBER, Scheme


def cedula(number: str) -> bool:
    """Return whether seven to ten digits could have been given out."""
    return len(set(number)) > 1 and number[0] != "0"


SCHEMES: Final = (
    Scheme(
        "co.cedula",
        lazily("[0-9]{7,8}|1[0-9]{9}"),
        cedula,
        words=(),
        generic=NEVER,
        before=lazily(
            rf"(?<![a-z])(?:cedula(?: de (?:ciudadania|extranjeria|identidad))?|c\.c\.?|cc|nuip|tarjeta de identidad){NUMBER}$"
        ),
        strange=lazily(r"[0-9]{2}([./-])[0-9]{2}\1[0-9]{4}|[0-9]{4}([./-])[0-9]{2}\2[0-9]{2}|[0-9 ]+ [0-9 ]+"),
    ),
)
