"""Chile: the RUT or RUN of a person, modulo 11 with K for ten. From fifty million on the numbers are companies'."""

from typing import Final

from vangrail.rules.detectors.base import lazily, listed
from vangrail.rules.detectors.schemes.scheme import Scheme

_COMPANIES: Final = 50_000_000


def rut(number: str) -> bool:
    """Return whether seven or eight digits and a check sign belong together and are a person's."""
    total = sum(int(digit) * (2 + place % 6) for place, digit in enumerate(reversed(number[:-1])))
    return int(number[:-1]) < _COMPANIES and "0k987654321"[total % 11] == number[-1]


SCHEMES: Final = (
    Scheme(
        "cl.rut",
        lazily("[0-9]{7,8}[0-9k]"),
        rut,
        words=listed("rut, r.u.t*, run, r.u.n*, rol unico, cedula chilena, chilean id*"),
        clear=lazily(r"[0-9]{1,2}\.[0-9]{3}\.[0-9]{3}-[0-9k]"),
        generic=lazily(r"[0-9]{7,8}-[0-9k]"),
    ),
)
