"""Belgium: the national register number and the BIS number, for births before and from 2000, and the identity card; modulo 97."""

from typing import Final

from vangrail.rules.detectors.base import lazily, listed
from vangrail.rules.detectors.schemes.scheme import NEVER, Scheme


def _checked(number: str) -> bool:
    head, check = number[:9], int(number[9:])
    return any(97 - int(century + head) % 97 == check for century in ("", "2"))


def nn(number: str) -> bool:
    """Return whether eleven digits are a national register number."""
    return int(number[2:4]) <= 12 and _checked(number)


def bis(number: str) -> bool:
    """Return whether eleven digits are a BIS number: the month is 20 or 40 more."""
    month = int(number[2:4])
    return (20 <= month <= 32 or 40 <= month <= 52) and _checked(number)


def card(number: str) -> bool:
    """Return whether twelve digits are the number of an identity card."""
    return (int(number[:10]) % 97 or 97) == int(number[10:]) and number[0] != "0"


_WORDS: Final = listed(
    "rijksregister*, insz*, niss, nrn, national register*, numero national, nationaal nummer, registre national, "
    "nationalregister*, registro nacional, bis-nummer, bisnummer, bis number, numero bis, social security*, "
    "securite sociale, sociale zekerheid*, sozialversicherung*, seguridad social"
)
_FORM: Final = lazily("[0-9]{11}")
_CLEAR: Final = lazily(r"[0-9]{2}\.[0-9]{2}\.[0-9]{2} ?- ?[0-9]{3}[. -]?[0-9]{2}")

SCHEMES: Final = (
    Scheme("be.nn", _FORM, nn, _WORDS, clear=_CLEAR),
    Scheme("be.bis", _FORM, bis, _WORDS, clear=_CLEAR),
    Scheme(
        "be.eid",
        lazily("[0-9]{12}"),
        card,
        words=listed(
            "eid, eid-nummer, eid-kaart, identiteitskaart*, kaartnummer, carte d'identite, numero de carte, identity card*, "
            "id card*, tarjeta de identidad, personalausweis*"
        ),
        generic=NEVER,
    ),
)
