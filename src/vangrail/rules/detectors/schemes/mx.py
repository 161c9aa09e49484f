"""Mexico: the CURP and a person's RFC, both with a check digit, and the social security number of the IMSS (Luhn)."""

from typing import Final

from vangrail.rules.detectors.base import lazily, listed
from vangrail.rules.detectors.payment_card import luhn
from vangrail.rules.detectors.schemes.scheme import NEVER, Scheme

_SIGNS: Final = "0123456789abcdefghijklmn&opqrstuvwxyz"
_STATES: Final = frozenset(
    "as bc bs cc ch cl cm cs df dg gr gt hg jc mc mn ms ne nl nt oc pl qr qt sl sp sr tc tl ts vz yn zs".split()
)
_RFC_LAST: Final = "0a987654321"


def _is_date(digits: str) -> bool:
    return 1 <= int(digits[2:4]) <= 12 and 1 <= int(digits[4:6]) <= 31


def curp(number: str) -> bool:
    """Return whether eighteen signs are a CURP: a date, a state of birth, and the check digit."""
    total = sum(_SIGNS.index(sign) * (18 - place) for place, sign in enumerate(number[:17]))
    return number[11:13] in _STATES and _is_date(number[4:10]) and -total % 10 == int(number[17])


def rfc(number: str) -> bool:
    """Return whether thirteen signs are a person's RFC: a date and the check sign."""
    total = sum(_SIGNS.index(sign) * (13 - place) for place, sign in enumerate(number[:12]))
    return _is_date(number[4:10]) and _RFC_LAST[total % 11] == number[12]


def nss(number: str) -> bool:
    """Return whether eleven digits pass the Luhn test."""
    return luhn(number)


SCHEMES: Final = (
    Scheme(
        "mx.curp",
        lazily("[a-z]{4}[0-9]{6}[hm][a-z]{5}[a-z0-9][0-9]"),
        curp,
        words=listed("curp, clave unica, registro de poblacion"),
        clear=lazily(r"[a-z0-9]{18}"),
        capitals=True,
    ),
    Scheme(
        "mx.rfc",
        lazily("[a-z&]{4}[0-9]{6}[a-z0-9]{2}[0-9a]"),
        rfc,
        words=listed("rfc, r.f.c*, registro federal, homoclave"),
        clear=lazily(r"[a-z&]{4}[ -]?[0-9]{6}[ -]?[a-z0-9]{3}"),
        capitals=True,
    ),
    Scheme(
        "mx.nss",
        lazily("[0-9]{11}"),
        nss,
        words=listed("nss, imss, seguro social, numero de seguridad social"),
        generic=NEVER,
    ),
)
