"""Colombia: the citizens' card (cédula, NUIP). It has no checksum and counts right behind its name."""

from typing import Final

from vangrail.rules.detectors.base import lazily
from vangrail.rules.detectors.schemes.scheme import DATED, NEVER, NUMBER, Scheme, given_out

SCHEMES: Final = (
    Scheme(
        "co.cedula",
        lazily("[0-9]{7,8}|1[0-9]{9}"),
        given_out,
        words=(),
        generic=NEVER,
        before=lazily(
            rf"(?<![a-z])(?:cedula(?: de (?:ciudadania|extranjeria|identidad))?|c\.c\.?|cc|nuip|tarjeta de identidad){NUMBER}$"
        ),
        strange=DATED,
    ),
)
