"""Britain: the NHS number, modulo 11; the National Insurance number and the driving licence, strict forms without a checksum."""

from typing import Final

from vangrail.rules.detectors.base import lazily, listed
from vangrail.rules.detectors.schemes.scheme import NEVER, Scheme

_NEVER_GIVEN: Final = frozenset({"bg", "gb", "kn", "nk", "nt", "tn", "zz"})


def nino(number: str) -> bool:
    """Return whether the two letters in front are ones that are given out."""
    return number[:2] not in _NEVER_GIVEN


def nhs(number: str) -> bool:
    """Return whether ten digits pass the modulo 11 test."""
    return (
        sum(weight * int(digit) for weight, digit in zip(range(10, 0, -1), number, strict=True)) % 11 == 0
        and int(number) > 0
    )


def licence(number: str) -> bool:
    """Return whether sixteen signs hold a date as driving licences do: the month is 50 more for a woman."""
    month, day = int(number[6:8]), int(number[8:10])
    return 1 <= month % 50 <= 12 and month < 63 and 1 <= day <= 31


SCHEMES: Final = (
    Scheme(
        "gb.nino",
        lazily("[abceghj-prstw-z][abceghj-nprstw-z][0-9]{6}[a-d]"),
        nino,
        words=listed(
            "nino, national insurance*, ni number, ni no, insurance number, seguro nacional, social security*, "
            "verzekeringsnummer*"
        ),
        clear=lazily("[a-z]{2} ?(?:[0-9]{6}|[0-9]{2} [0-9]{2} [0-9]{2}) ?[a-d]"),
        capitals=True,
    ),
    Scheme(
        "gb.nhs",
        lazily("[0-9]{10}"),
        nhs,
        words=listed(
            "nhs, patient*, paciente*, health service, numero de salud, numero de paciente, krankenversicherung*"
        ),
    ),
    Scheme(
        "gb.licence",
        lazily("[a-z]{2}[a-z9]{3}[0-9]{6}[a-z][a-z9][0-9][a-z]{2}"),
        licence,
        words=listed("driving licen*, driver licen*, driver's licen*, licence number, licence no, dvla"),
        clear=lazily("[a-z9]{5}[ -]?[0-9]{6}[ -]?[a-z9]{2}[0-9][a-z]{2}"),
        capitals=True,
        generic=NEVER,
    ),
)
