"""Argentina: the CUIT or CUIL of a person, modulo 11, and the DNI, which has no checksum and counts right behind its name.

The DNI of Peru is written alike, and so is a Spanish one without its letter.
"""

from typing import Final

from vangrail.rules.detectors.base import lazily, listed
from vangrail.rules.detectors.schemes.scheme import DATED, NEVER, NUMBER, Scheme, given_out

_WEIGHTS: Final = (5, 4, 3, 2, 7, 6, 5, 4, 3, 2)


def cuit(number: str) -> bool:
    """Return whether eleven digits are a person's tax or work number."""
    total = sum(weight * int(digit) for weight, digit in zip(_WEIGHTS, number, strict=False)) % 11
    return "012345678990"[11 - total] == number[10]


SCHEMES: Final = (
    Scheme(
        "ar.cuit",
        lazily("2[0347][0-9]{9}"),
        cuit,
        words=listed("cuit*, cuil*, c.u.i.t*, c.u.i.l*, afip, arca, monotribut*"),
        clear=lazily("2[0347]-[0-9]{8}-[0-9]"),
        generic=NEVER,
    ),
    Scheme(
        "ar.dni",
        lazily("[0-9]{7,8}"),
        given_out,
        words=(),
        generic=NEVER,
        before=lazily(
            rf"(?<![a-z])(?:dni|d\.n\.i\.?|documento(?: (?:nacional )?de identidad)?|doc\.?|libreta civica){NUMBER}$"
        ),
        behind=lazily(r"[ -]?[a-z](?![a-z ])|-[a-z]"),
        strange=DATED,
    ),
)
