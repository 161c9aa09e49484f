"""Numbers joined to a claim: shares ("93%"), ratios ("9 out of 10"), multiples ("twice as fast"), ranks ("#1") and big counts.

Discounts, tax, battery levels, the weather, recipes, alcohol, marks, how far somebody is and "100% sure" claim nothing that
wants a source. "Up to 30%" claims something where it is what a product saves, and nothing where it is off a price.
"""

import re
from collections.abc import Callable, Sequence
from typing import ClassVar, Final

from vangrail.rules.detectors.base import Detector, Folded, Match, apart, lazily, windows
from vangrail.rules.detectors.claims.forms import (
    COUNT,
    MANY,
    MULTIPLE,
    PERCENT,
    RANK,
    RANK_BEFORE,
    RANK_BEHIND,
    RATIO,
    SHARE,
    TRIGGERS,
    WHO,
)
from vangrail.rules.detectors.claims.other import (
    CLAIM_BEHIND,
    IDIOM,
    NO_CLAIM_BEFORE,
    NO_CLAIM_BEHIND,
    QUALITY,
    RATING_BEFORE,
    SALE_NEAR,
    SAVED_BEHIND,
    SAVING_BEFORE,
    SELF_BEFORE,
    SELF_BEHIND,
    SOON,
    WEAK_BEFORE,
)

_REACH: Final = 90
_AROUND: Final = 40
_SENTENCE: Final = 60
_LEAST: Final = 1000


class ClaimNumber(Detector):
    """Finds them. Kinds: `claim.percent`, `claim.ratio`, `claim.multiple`, `claim.rank`, `claim.count`. The value is as folded."""

    name: ClassVar[str] = "claim_number"
    triggers: ClassVar[tuple[str, ...]] = TRIGGERS

    def find(self, folded: Folded, around: Sequence[int]) -> list[Match]:
        """Return the claims near the offsets."""
        text = folded.text
        found = [
            Match(match.start(), match.end(), f"claim.{kind}", match[0])
            for low, high in windows(around, _REACH, _REACH, len(text))
            for kind, mark, form, counts in _KINDS
            if mark.search(text, low, high)
            for match in form.finditer(text, low, high)
            if counts(text, match)
        ]
        return apart(found)


def _percent(text: str, match: re.Match[str]) -> bool:
    place = match.end()
    before = text[max(0, match.start() - _AROUND) : match.start()]
    if NO_CLAIM_BEFORE.search(before) or NO_CLAIM_BEHIND.match(text, place, place + _AROUND):
        return False
    if SELF_BEHIND.match(text, place):
        return False
    if (match["number"] or match["word"]) in IDIOM:
        return QUALITY.match(text, place) is not None
    if CLAIM_BEHIND.match(text, place):
        return True
    low, high = max(0, match.start() - _SENTENCE), place + _SENTENCE
    if SELF_BEFORE.search(before) or SALE_NEAR.search(text, low, high):
        return False
    return WEAK_BEFORE.search(before) is None or _saves(text, match)


def _saves(text: str, match: re.Match[str]) -> bool:
    """Return whether "up to 30%" is what a product promises rather than what is off its price."""
    low, high = max(0, match.start() - _SENTENCE), match.end() + _SENTENCE
    promise = SAVING_BEFORE.search(text, low, match.start())
    if promise is None or SOON.search(text, low, high):
        return False
    # "Save up to 30% on sofas" is a price; on a bill, or on nothing in particular, it is a promise.
    behind = text[match.end() : match.end() + 4]
    return (
        not promise["save"]
        or SAVED_BEHIND.match(text, match.end()) is not None
        or not re.match(" (?:on|op|en) ?", behind)
    )


def _ratio(text: str, match: re.Match[str]) -> bool:
    before = text[max(0, match.start() - _AROUND) : match.start()]
    return match["part"] != (match["whole"] or match["of"]) and RATING_BEFORE.search(before) is None


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


_KINDS: Final[tuple[tuple[str, re.Pattern[str], re.Pattern[str], Callable[[str, re.Match[str]], bool]], ...]] = (
    ("percent", lazily("%|[cz]ent|pct|ciento"), PERCENT, _percent),
    ("ratio", lazily(" (?:out of|in|van de|van elke|op|de cada|von|sur) "), RATIO, _ratio),
    ("ratio", lazily("half|halfte|third|quarter|helft|derde|driekwart|mitad|tercio|partes|moitie"), SHARE, _always),
    ("multiple", lazily("[0-9] ?x|times|keer|ma?al|veces|fois|twice|dubbel|doble|triple|doppelt"), MULTIPLE, _always),
    ("rank", lazily("#1|n[ro°.]|number|nummer|numero"), RANK, _rank),
    ("count", lazily(WHO), COUNT, _count),
    ("count", lazily("thousand|million|duizenden|miljoenen|miles|millones|tausende|milliers"), MANY, _always),
)
"""Each kind: a mark without which it cannot stand in a window, which is found faster, its form, and what makes it count."""
