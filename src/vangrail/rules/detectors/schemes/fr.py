"""France: the social security number (NIR), with the departments of Corsica."""

from typing import Final

from vangrail.rules.detectors.base import lazily, listed
from vangrail.rules.detectors.schemes.scheme import Scheme

_CORSICA: Final = {"2a": "19", "2b": "18"}


def nir(number: str) -> bool:
    """Return whether fifteen signs are a number whose key is 97 minus the rest."""
    department = _CORSICA.get(number[5:7], number[5:7])
    return 97 - int(number[:5] + department + number[7:13]) % 97 == int(number[13:])


SCHEMES: Final = (
    Scheme(
        "fr.nir",
        lazily("[0-9]{5}(?:[0-9]{2}|2[ab])[0-9]{8}"),
        nir,
        words=listed(
            "nir, securite sociale, secu, numero de secu*, insee, carte vitale, social security*, sociale "
            "zekerheid*, seguridad social, sozialversicherung*, french social*"
        ),
        clear=lazily(r"[1-478] [0-9]{2} [0-9]{2} (?:[0-9]{2}|2[ab]) [0-9]{3} [0-9]{3} ?[0-9]{2}"),
    ),
)
