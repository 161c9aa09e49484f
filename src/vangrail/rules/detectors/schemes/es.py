"""Spain: DNI, NIE, the NIF of persons, and the social security number. A company's NIF (CIF) is no personal number."""

from typing import Final

from vangrail.rules.detectors.base import lazily, listed
from vangrail.rules.detectors.schemes.scheme import NEVER, Scheme

_LETTERS: Final = "trwagmyfpdxbnjzsqvhlcke"


def dni(number: str) -> bool:
    """Return whether eight digits and a letter belong together."""
    return _LETTERS[int(number[:8]) % 23] == number[8]


def nie(number: str) -> bool:
    """Return whether X, Y or Z, seven digits and a letter belong together."""
    return dni(str("xyz".index(number[0])) + number[1:])


def nif(number: str) -> bool:
    """Return whether K, L or M, seven digits and a letter belong together."""
    return dni("0" + number[1:])


def naf(number: str) -> bool:
    """Return whether a social security number's last two digits are the rest of the others by 97."""
    province, serial = int(number[:2]), int(number[2:10])
    whole = province * 10_000_000 + serial if serial < 10_000_000 else int(number[:10])
    return 0 < province <= 66 and whole % 97 == int(number[10:])


_CARD: Final = listed(
    "dni, d.n.i*, nif, n.i.f*, documento nacional, documento de identidad, carnet de identidad, identity document"
)

SCHEMES: Final = (
    Scheme(
        "es.dni",
        lazily(f"[0-9]{{8}}[{_LETTERS}]"),
        dni,
        words=_CARD,
        clear=lazily(r"[0-9]{8}[ -]?[a-z]|[0-9]{2}\.[0-9]{3}\.[0-9]{3}[ -]?[a-z]"),
        capitals=True,
    ),
    Scheme(
        "es.nie",
        lazily(f"[xyz][0-9]{{7}}[{_LETTERS}]"),
        nie,
        words=("nie", "n.i.e*", "extranjer*", "foreigner*", "residencia", *_CARD),
        clear=lazily(r"[xyz][ -]?[0-9]{7}[ -]?[a-z]"),
        capitals=True,
    ),
    Scheme("es.nif", lazily(f"[klm][0-9]{{7}}[{_LETTERS}]"), nif, words=("nif", "n.i.f*"), generic=NEVER),
    Scheme(
        "es.naf",
        lazily("[0-9]{12}"),
        naf,
        words=listed("seguridad social, naf, nuss, afiliacion, numero de la ss, social security*, sociale zekerheid*"),
    ),
)
