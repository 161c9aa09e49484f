"""Street addresses in the forms of the Netherlands, Belgium, Spain, France, Germany, Britain, the United States and Latin America.

Precise rather than broad: the street's name is written with a capital or a postcode stands beside it, and the house number is no
amount ("Markt 3 euro").
"""

import re
from collections.abc import Sequence
from typing import ClassVar, Final

from vangrail.rules.detectors.base import Detector, Folded, Match, apart, lazily, search
from vangrail.rules.detectors.streets.forms import CODE_AND_HOUSE, NO_STREET, POSTCODES, STREETS, TRIGGERS, TYPES

_REACH: Final = 120
_CODE_REACH: Final = 45
_WORD: Final = lazily(r"[^\W\d_]+")
_BEFORE: Final = lazily(r"(?<![\w-])([a-z'.-]{2,18}) $")
_WORDS_BEFORE: Final = 3
_LONGEST: Final = 24
_SMALL: Final = frozenset(
    "de la los las del des du le les el van der den het ter ten von am an op 't d l y i and of bis bus bte box apt "
    "nr no num c n s e w".split()
)


class Address(Detector):
    """Finds street addresses. Kind `address`; the value is as written."""

    name: ClassVar[str] = "address"
    triggers: ClassVar[tuple[str, ...]] = TRIGGERS

    def find(self, folded: Folded, around: Sequence[int]) -> list[Match]:
        """Return the addresses near the offsets."""
        text = folded.text
        spans = [
            found.span()
            for found in search(CODE_AND_HOUSE, text, around, _REACH)
            if _has_capital_code(folded, found.start())
        ]
        for street in STREETS:
            for found in search(street.pattern, text, around, _REACH):
                start, end = _from_name(folded, found.start()), found.end()
                if not NO_STREET.match(text, found.start(), end) and (
                    street.shaped or _counts(folded, start, end, doubtful=street.doubtful)
                ):
                    spans.append((start, end))
        return apart(Match(start, end, self.name, folded.original(start, end)) for start, end in spans)


def _from_name(folded: Folded, start: int) -> int:
    """Return where the name begins: capitalised words and small ones such as "van der" in front of it belong to it."""
    if folded.text[start].isdigit() or not _is_capital(folded, start):
        return start
    first, place = start, start
    for _ in range(_WORDS_BEFORE):
        word = _BEFORE.search(folded.text, max(0, place - _LONGEST), place)
        if word is None:
            break
        place = word.start(1)
        if _is_capital(folded, place):
            first = place
        elif word[1] not in _SMALL:
            break
    return first


def _is_capital(folded: Folded, place: int) -> bool:
    return folded.original(place, place + 1)[:1].isupper()


def _counts(folded: Folded, start: int, end: int, *, doubtful: bool) -> bool:
    """Return whether the name has capitals or a postcode stands beside it; a doubtful one needs both."""
    low = max(0, start - _CODE_REACH)
    codes = POSTCODES.finditer(folded.text, low, min(len(folded.text), end + _CODE_REACH))
    coded = any(code.start() >= end or code.end() <= start for code in codes)
    words = [word for word in _WORD.finditer(folded.text, start, end) if word[0] not in _SMALL]
    names = [word for word in words if not TYPES.fullmatch(word[0])] or words
    capitals = [_is_capital(folded, word.start()) for word in names]
    return coded and any(capitals) if doubtful else coded or (bool(capitals) and all(capitals))


def _has_capital_code(folded: Folded, start: int) -> bool:
    """Return whether the two letters of a Dutch postcode are capitals, so that "1200 in 5 minuten" is none."""
    letters = re.search(r"[A-Za-z]{2}", folded.original(start, start + 7))
    return letters is not None and letters[0].isupper()
