"""The Netherlands: the citizen service number (BSN), eleven-test."""

from typing import Final

from vangrail.rules.detectors.base import lazily, listed
from vangrail.rules.detectors.schemes.scheme import Scheme


def bsn(number: str) -> bool:
    """Return whether eight or nine digits pass the eleven-test."""
    digits = [int(digit) for digit in number.zfill(9)]
    total = sum((9 - place) * digit for place, digit in enumerate(digits[:-1])) - digits[-1]
    return any(digits) and total % 11 == 0


SCHEMES: Final = (
    Scheme(
        "nl.bsn",
        lazily("[0-9]{8,9}"),
        bsn,
        words=listed(
            "bsn*, burgerservice*, burger service nummer, sofi*, citizen service number, numero de servicio ciudadano"
        ),
        generic=lazily("(?:[0-9][ .-]?){8}[0-9]"),
        strange=lazily("[0-9]{3}[ .-][0-9]{2}[ .-][0-9]{4}"),
    ),
)
