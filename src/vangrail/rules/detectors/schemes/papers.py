"""Passports, identity cards and driving licences by their name: their numbers have no checksum, so the name stands right before.

A British licence and a Belgian card carry one or are written so that they tell; those stand with their countries.
"""

import re
from typing import Final

from vangrail.rules.detectors.base import lazily
from vangrail.rules.detectors.schemes.scheme import NUMBER

_CARD: Final = (
    r"identity card|id card|id-?kaart|identiteitskaart|documento de identidad|carte d'identite|personalausweis|ausweis"
)
_LICENCE: Final = (
    r"driving licen[cs]e|driver'?s? licen[cs]e|rijbewijs|permiso de conducir|carnet de conducir|licencia de conducir|"
    r"permis de conduire|fuhrerschein"
)

NUMBERS: Final = lazily(
    rf"(?<![a-z])(?:(?P<passport>passport|paspoort|reispas|pasaporte|passeport|reisepass)|(?P<card>{_CARD})|"
    rf"(?P<licence>{_LICENCE}))(?:{NUMBER}|"
    r"[^!?]{0,40}[.,;:(] ?(?:number|nummer|numero|no\.|nr\.?)(?: (?:is|es|ist|est))?[ :#.]{1,3})"
    r"(?P<number>(?=(?:[a-z]{0,4}[0-9]){5})[a-z0-9]{8,12}|[0-9]{3} [0-9]{3} [0-9]{3})(?![a-z0-9]|[-/.][0-9])"
)
"""A paper's name, "number" and "is" or a colon, or a few words and "number", then eight to twelve
letters and digits, five of them digits or more."""

_DUTCH: Final = frozenset({"paspoort", "reispas", "id-kaart", "idkaart", "identiteitskaart", "rijbewijs"})
_DUTCH_FORM: Final = lazily("[a-z]{2}[a-np-z0-9]{6}[0-9]|[a-z]{2}[0-9]{6}|[0-9]{10}|[0-9]{12}")


def kind(found: re.Match[str]) -> str | None:
    """Return whether a match of `NUMBERS` is a `passport`, a `card` or a `licence`, or None where no such paper has that number.

    What papers of the Netherlands and Belgium look like is known; those of the rest of the world may look like anything.
    """
    name = next(name for name in ("passport", "card", "licence") if found[name])
    return None if found[name] in _DUTCH and not _DUTCH_FORM.fullmatch(found["number"]) else name


TRIGGERS: Final = (rf"(?:passport|paspoort|reispas|pasaporte|passeport|reisepass|{_CARD}|{_LICENCE})",)
"""Triggers for the scan."""
