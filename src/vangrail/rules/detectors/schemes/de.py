"""Germany: the tax identification number and the pension insurance number."""

from collections import Counter
from typing import Final

from vangrail.rules.detectors.base import lazily, listed
from vangrail.rules.detectors.schemes.scheme import Scheme

_WEIGHTS: Final = (2, 1, 2, 5, 7, 1, 2, 1, 2, 1, 2, 1)


def idnr(number: str) -> bool:
    """Return whether eleven digits are a tax number: one digit stands two or three times among ten, then ISO 7064 mod 11, 10."""
    repeats = [count for count in Counter(number[:10]).values() if count > 1]
    if number[0] == "0" or len(repeats) != 1 or repeats[0] > 3:
        return False
    check = 5
    for digit in number[:-1]:
        check = ((check or 10) * 2 % 11 + int(digit)) % 10
    return ((check or 10) * 2 % 11 + int(number[-1])) % 10 == 1


def rvnr(number: str) -> bool:
    """Return whether an insurance number's date could be one and its check digit is right."""
    letter = f"{ord(number[8]) - 96:02d}"
    digits = [int(digit) for digit in number[:8] + letter + number[9:11]]
    total = sum(sum(divmod(digit * weight, 10)) for digit, weight in zip(digits, _WEIGHTS, strict=True))
    day, month = int(number[2:4]), int(number[4:6])
    return 1 <= day <= 81 and 1 <= month <= 12 and total % 10 == int(number[11])


SCHEMES: Final = (
    Scheme(
        "de.idnr",
        lazily("[0-9]{11}"),
        idnr,
        words=listed(
            "steuer-id*, steuer id*, steueridentifikation*, steueridnr, idnr, steuernummer, tin, tax id*, tax "
            "number, tax identification*, numero fiscal, numero de identificacion fiscal, belastingnummer, "
            "fiscaal nummer, numero fiscal, identifiant fiscal, numero de impuestos, steuerliche*"
        ),
    ),
    Scheme(
        "de.rvnr",
        lazily("[0-9]{8}[a-z][0-9]{3}"),
        rvnr,
        words=listed(
            "rentenversicherung*, sozialversicherung*, versicherungsnummer, rvnr, svnr, sv-nummer, social "
            "security*, pension insurance*, rv-nummer"
        ),
        clear=lazily("[0-9]{2} [0-9]{6} [a-z] [0-9]{3}"),
        capitals=True,
    ),
)
