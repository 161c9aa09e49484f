"""Numbers by which a company finds a person again: orders, bookings, patients, customers and cases, and rooms and beds.

The number stands right behind its name ("order number", "boekingsnummer", "nº de historia"), in English, Dutch and Spanish and
in the commonest French and German words; "order 66" and "case 3" are none. A room or bed is a word and a figure ("room 214",
"cama 12-2"), which alone says little: a rule asks for a guest, a patient or a resident beside it.
"""

import re
from collections.abc import Sequence
from typing import ClassVar, Final

from vangrail.rules.detectors.base import Detector, Folded, Match, apart, search
from vangrail.rules.detectors.references.forms import NAMES, NUMBERED, ROOM, TRIGGERS

_REACH: Final = 90
_LEAST: Final = 4
"""Signs of a number that find one person among many."""


class Reference(Detector):
    """Finds them. Kinds: `reference.order`, `.booking`, `.patient`, `.customer`, `.room`; the value is in capitals."""

    name: ClassVar[str] = "reference"
    triggers: ClassVar[tuple[str, ...]] = TRIGGERS

    def find(self, folded: Folded, around: Sequence[int]) -> list[Match]:
        """Return the numbers near the offsets."""
        text = folded.text
        found = []
        for named in search(NUMBERED, text, around, _REACH):
            kind = next(kind for kind in NAMES if named[kind])
            if _is_number(folded, named, kind):
                found.append(_match(named, kind))
        found.extend(_match(room, "room") for room in search(ROOM, text, around, _REACH))
        return apart(found)


def _match(found: re.Match[str], kind: str) -> Match:
    # A room's figure means nothing without its word.
    start = found.start() if kind == "room" else found.start("number")
    return Match(start, found.end("number"), f"reference.{kind}", found["number"].upper())


def _is_number(folded: Folded, found: re.Match[str], kind: str) -> bool:
    """Return whether what stands behind the name is a number: four signs or more with three digits; a booking has less digits."""
    number: str = found["number"]
    digits = sum(sign.isdigit() for sign in number)
    if len(number) < _LEAST:
        return False
    if kind == "booking":
        return digits >= 1 or (len(number) == 6 and folded.original(*found.span("number")).isupper())
    return digits >= 3
