"""Bank account numbers of every country that issues IBANs: the country's form, then the checksum of ISO 13616 (mod 97).

Spaced, dashed or compact, in capitals or small letters. A number with one wrong sign is none.
"""

import re
from collections.abc import Sequence
from functools import cache
from typing import ClassVar, Final

from vangrail.rules.detectors.base import Detector, Folded, Match, apart, lazily, search

# Those of the IBAN registry, release 101, as python-stdnum 2.2 lists them; the tests compare every one.
_FORMS: Final = (
    "ad8n12c ae19n al8n16c at16n az4a20c ba16n be12n bg4a6n8c bh4a14c bi23n br23n1a1c by4c4n16c ch5n12c cr18n "
    "cy8n16c cz20n "
    "de18n dj23n dk14n do4c20n ee16n eg25n es20n fi14n fk2a12n fo14n fr10n11c2n gb4a14n ge2a16n gi4a15c gl14n "
    "gr7n16c gt24c "
    "hn4a20n hr17n hu24n ie4a14n il19n iq4a15n is22n it1a10n12c jo4a4n18c kw4a22c kz3n13c lb4n20c lc4a24c li5n12c "
    "lt16n "
    "lu3n13c lv4a13c ly21n mc10n11c2n md20c me18n mk3n10c2n mn16n mr23n mt4a5n18c mu4a19n3a ni4a20n nl4a10n no11n "
    "om3n16c "
    "pk4a16c pl24n ps4a21c pt21n qa4a21c ro4a16c rs18n ru14n15c sa2n18c sc4a20n3a sd14n se20n si15n sk20n sm1a10n12c "
    "so19n "
    "st21n sv4a20n tl19n tn20n tr6n16c ua6n19c va18n vg4a16n xk16n ye4a4n18c"
)
_CLASSES: Final = {"n": "[0-9]", "a": "[a-z]", "c": "[a-z0-9]"}
_PART: Final = lazily(r"(\d+)([nac])")
_HEAD: Final = lazily(r"(?<![a-z0-9])[a-z]{2}[ -]?[0-9]{2}(?=[ .-]?[a-z0-9])")
_SIGN: Final = lazily(r"[a-z0-9]")
_REACH: Final = 16


class Iban(Detector):
    """Finds valid account numbers, spaced or not. Kind `iban`; the value is compact and in capitals."""

    name: ClassVar[str] = "iban"
    triggers: ClassVar[tuple[str, ...]] = (
        r"(?:^|[^a-z0-9])[a-z]{2}[0-9]{2}[ .-]?[a-z0-9]{4}",
        r"(?:^|[^a-z0-9])[a-z]{2}[ -][0-9]{2}[ .-]?[a-z]{4}",
        r"(?:^|[^a-z0-9])[a-z]{2}[ -][0-9]{2}(?:[ .-]?[0-9]{2}){2}",
    )

    def find(self, folded: Folded, around: Sequence[int]) -> list[Match]:
        """Return the valid numbers that begin near the offsets."""
        found = []
        for head in search(_HEAD, folded.text, around, _REACH):
            match = _read(folded.text, head.start())
            if match:
                found.append(match)
        return apart(found)


def _read(text: str, start: int) -> Match | None:
    """Return the account number that begins at `start`, or None where the form or the checksum does not hold."""
    form = _forms().get(text[start : start + 2])
    if form is None:
        return None
    length, pattern = form
    taken: list[str] = []
    place = start
    while len(taken) < length and place < len(text):
        sign = text[place]
        if _SIGN.match(sign):
            taken.append(sign)
        elif sign not in " .-" or text[place - 1] in " .-":
            return None
        place += 1
    number = "".join(taken)
    if place < len(text) and _SIGN.match(text[place]):
        return None
    if not pattern.fullmatch(number) or checksum(number) != 1 or not _home_rule(number):
        return None
    return Match(start, place, "iban", number.upper())


def checksum(number: str) -> int:
    """Return the number modulo 97 with its first four signs moved to the end: 1 where it is right. Letters count 10 to 35."""
    return int("".join(str(int(sign, 36)) for sign in number[4:] + number[:4])) % 97


def _home_rule(number: str) -> bool:
    """Return whether the account holds by its own country's older checksum, for the two of our countries that have one."""
    country, digits = number[:2], number[4:]
    if country == "be":
        return (int(digits[:10]) % 97 or 97) == int(digits[10:])
    if country == "es":
        bank, account = "00" + digits[:8], digits[10:]
        return digits[8:10] == _spanish(bank) + _spanish(account)
    return True


def _spanish(digits: str) -> str:
    check = sum(int(digit) * 2**place for place, digit in enumerate(digits)) % 11
    return str(check if check < 2 else 11 - check)


@cache
def _forms() -> dict[str, tuple[int, re.Pattern[str]]]:
    forms = {}
    for entry in _FORMS.split():
        parts = _PART.findall(entry[2:])
        body = "".join(f"{_CLASSES[kind]}{{{count}}}" for count, kind in parts)
        forms[entry[:2]] = (4 + sum(int(count) for count, _ in parts), re.compile(rf"{entry[:2]}[0-9]{{2}}{body}"))
    return forms
