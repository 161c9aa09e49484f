"""The United States: the social security number and the number for taxpayers without one (ITIN). Neither has a checksum."""

from typing import Final

from vangrail.rules.detectors.base import lazily, listed
from vangrail.rules.detectors.schemes.scheme import NEVER, Scheme

_PRINTED: Final = frozenset({"078051120", "457555462", "219099999"})
"""Numbers that stood in advertisements and were withdrawn."""

_ITIN_GROUPS: Final = frozenset(range(70, 100)) - {89, 93}


def ssn(number: str) -> bool:
    """Return whether nine digits could have been issued."""
    area, group, serial = number[:3], number[3:5], number[5:]
    return (
        area not in {"000", "666"} and area[0] != "9" and group != "00" and serial != "0000" and number not in _PRINTED
    )


def itin(number: str) -> bool:
    """Return whether nine digits are in the range of taxpayers' numbers."""
    return number[0] == "9" and int(number[3:5]) in _ITIN_GROUPS


_FORM: Final = lazily("[0-9]{9}")
_DASHED: Final = lazily("[0-9]{3}-[0-9]{2}-[0-9]{4}")

SCHEMES: Final = (
    Scheme(
        "us.ssn",
        _FORM,
        ssn,
        words=listed(
            "ssn, ssn's, ssns, social security*, social sec*, soc sec, socialsecurity*, seguro social, seguridad "
            "social, securite sociale, sociale zekerheid*, socialezekerheid*, sozialversicherung*, my social"
        ),
        clear=_DASHED,
        generic=lazily("[0-9]{3}[ .-][0-9]{2}[ .-][0-9]{4}"),
        strange=lazily(r"(?!(?:[0-9]{9}|[0-9]{3}[ .-][0-9]{2}[ .-][0-9]{4})$).*"),
        rival="us.itin",
    ),
    Scheme("us.itin", _FORM, itin, words=("itin", "taxpayer*", "tax id*", "tax identification*", "irs"), generic=NEVER),
)
