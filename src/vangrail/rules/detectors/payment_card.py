"""Payment cards: the issuer's ranges and lengths, the grouping people write, and the Luhn checksum.

Numbers that only look like cards in a test (one digit repeated eight times, three digits or fewer in all) count when a word
such as "card" or "visa" stands beside them.
"""

import re
from collections.abc import Mapping, Sequence
from typing import ClassVar, Final

from vangrail.rules.detectors.base import Detector, Folded, Match, Nearby, apart, lazily, listed, search, word_pattern

_NUMBER: Final = lazily(r"(?<![\w.,+/-])(?<![0-9] )[0-9](?:[ -]?[0-9]){11,18}(?![\w/-]|[ .,][0-9])")
_GROUPS: Final = frozenset(
    {
        (4, 4, 4, 4),
        (4, 4, 4, 4, 3),
        (4, 6, 5),
        (4, 6, 4),
        (4, 4, 4, 1),
        (4, 4, 5),
        (6, 13),
        (4, 4, 4, 4, 1),
        (4, 4, 4, 5),
    }
)
_ISSUERS: Final = (
    ("visa", r"4(?:[0-9]{12}|[0-9]{15}|[0-9]{18})"),
    ("mastercard", r"(?:5[1-5][0-9]{2}|222[1-9]|22[3-9][0-9]|2[3-6][0-9]{2}|27[01][0-9]|2720)[0-9]{12}"),
    ("amex", r"3[47][0-9]{13}"),
    ("discover", r"(?:6011[0-9]{2}|64[4-9][0-9]{3}|65[0-9]{4})[0-9]{10,13}"),
    ("diners", r"(?:30[0-5]|309|36[0-9]|3[89][0-9])[0-9]{11}"),
    ("jcb", r"35(?:2[89]|[3-8][0-9])[0-9]{12}"),
    ("unionpay", r"62[0-9]{14,17}"),
    ("maestro", r"(?:50[0-9]{2}|5[6-8][0-9]{2}|6304|670[0-9]|6759|676[1-3])[0-9]{12,15}"),
)
_ISSUER: Final = lazily("|".join(f"(?P<{name}>{form})" for name, form in _ISSUERS))
_DOUBLED: Final = (0, 2, 4, 6, 8, 1, 3, 5, 7, 9)
_REPEATED: Final = lazily(r"(\d)\1{7}")
_REACH: Final = 48
_WORDS_REACH: Final = 40


class PaymentCard(Detector):
    """Finds card numbers. Kind `payment_card`; the value is the digits."""

    name: ClassVar[str] = "payment_card"
    triggers: ClassVar[tuple[str, ...]] = (r"[0-9](?:[ -]?[0-9]){11}",)
    context: ClassVar[Mapping[str, Sequence[str]]] = {
        "any": listed("visa, mastercard, amex, american express, maestro, cvv, cvc, discover, diners, bancontact"),
        "en": ("card*", "credit card*", "debit*"),
        "nl": listed("kaart*, kredietkaart*, creditcard*, pas, pasnummer, bankpas, betaalpas"),
        "es": ("tarjeta*",),
        "fr": ("carte*", "cb"),
        "de": ("karte*", "kreditkarte*", "kartennummer"),
    }

    def find(self, folded: Folded, around: Sequence[int]) -> list[Match]:
        """Return the card numbers near the offsets."""
        text = folded.text
        found = [
            Match(match.start(), match.end(), self.name, number)
            for match in search(_NUMBER, text, around, _REACH)
            if _grouped(match[0]) and _is_card(number := re.sub("[ -]", "", match[0]))
        ]
        spans = [(match.start, match.end) for match in found]
        named = Nearby(word_pattern(self.context), text, spans, _WORDS_REACH, _WORDS_REACH)
        return apart(match for match in found if not _looks_made_up(match.value) or named.has(match.start, match.end))


def _grouped(written: str) -> bool:
    groups = tuple(len(group) for group in re.split("[ -]", written))
    return len(groups) == 1 or groups in _GROUPS


def _is_card(number: str) -> bool:
    return _ISSUER.fullmatch(number) is not None and luhn(number)


def luhn(number: str) -> bool:
    """Return whether the digits of `number` pass the Luhn checksum."""
    digits = [int(digit) for digit in number]
    return (sum(digits[-1::-2]) + sum(_DOUBLED[digit] for digit in digits[-2::-2])) % 10 == 0


def _looks_made_up(number: str) -> bool:
    return len(set(number)) <= 3 or _REPEATED.search(number) is not None
