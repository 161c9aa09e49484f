"""Numbers joined to a claim: shares ("93%"), ratios ("9 out of 10"), multiples ("twice as fast"), ranks ("#1") and big counts.

Discounts, tax, battery levels, the weather, recipes, alcohol and "100% sure" claim nothing that wants a source.
"""

import re
from collections.abc import Callable, Sequence
from typing import ClassVar, Final

from vangrail.rules.detectors.base import Detector, Folded, Match, apart, search
from vangrail.rules.detectors.claims.forms import (
    COUNT,
    MULTIPLE,
    PERCENT,
    RANK,
    RANK_BEFORE,
    RANK_BEHIND,
    RATIO,
    TRIGGERS,
)
from vangrail.rules.detectors.claims.other import IDIOM, NO_CLAIM_BEFORE, NO_CLAIM_BEHIND, QUALITY, RATING_BEFORE

_REACH: Final = 90
_AROUND: Final = 30
_LEAST: Final = 1000


class ClaimNumber(Detector):
    """Finds them. Kinds: `claim.percent`, `claim.ratio`, `claim.multiple`, `claim.rank`, `claim.count`. The value is as folded."""

    name: ClassVar[str] = "claim_number"
    triggers: ClassVar[tuple[str, ...]] = TRIGGERS

    def find(self, folded: Folded, around: Sequence[int]) -> list[Match]:
        """Return the claims near the offsets."""
        found = [
            Match(match.start(), match.end(), f"claim.{kind}", match[0])
            for kind, (form, counts) in _KINDS.items()
            for match in search(form, folded.text, around, _REACH)
            if counts(folded.text, match)
        ]
        return apart(found)


def _percent(text: str, match: re.Match[str]) -> bool:
    before = text[max(0, match.start() - _AROUND) : match.start()]
    if NO_CLAIM_BEFORE.search(before) or NO_CLAIM_BEHIND.match(text, match.end(), match.end() + _AROUND):
        return False
    if match["number"] in IDIOM:
        return QUALITY.match(text, match.end()) is not None
    return True


def _ratio(text: str, match: re.Match[str]) -> bool:
    before = text[max(0, match.start() - _AROUND) : match.start()]
    return match["part"] != match["whole"] and RATING_BEFORE.search(before) is None


def _count(_text: str, match: re.Match[str]) -> bool:
    if match["scale"]:
        return True
    figures = re.sub(r"[.,']", "", match["number"])
    return (
        figures.isdigit()
        and int(figures) >= _LEAST
        and not (len(figures) == 4 and figures[:2] in {"19", "20"} and figures == match["number"])
    )


def _rank(text: str, match: re.Match[str]) -> bool:
    if RANK_BEFORE.search(text, max(0, match.start() - _AROUND), match.start()):
        return True
    return match[0][0] in "#n" and match[0][-1] == "1" and RANK_BEHIND.match(text, match.end()) is not None


def _always(_text: str, _match: re.Match[str]) -> bool:
    return True


_KINDS: Final[dict[str, tuple[re.Pattern[str], Callable[[str, re.Match[str]], bool]]]] = {
    "percent": (PERCENT, _percent),
    "ratio": (RATIO, _ratio),
    "multiple": (MULTIPLE, _always),
    "rank": (RANK, _rank),
    "count": (COUNT, _count),
}
