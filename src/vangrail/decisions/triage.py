"""What to do with something the public said: what it is about, how angry, how urgent, whose it is and by when.

Everything is decided from the signs that a post shows (`check/voice.py` hears them), so that the same post always goes the same way
and each decision can be told in one line. What is decided is a proposal: a person can hand it over.
"""

import math
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from hashlib import blake2b
from statistics import median
from types import MappingProxyType
from typing import Final

from vangrail.decisions.clocks import Week, due

Signs = Mapping[str, int]
"""Each sign that a post shows, with in how many places."""


@dataclass(frozen=True, slots=True)
class Route:
    """Whose a situation is and how long an answer may take: real hours where it is urgent, else those of the desk."""

    desk: str
    hours: float
    urgent: bool = False


ROUTES: Final[Mapping[str, Route]] = MappingProxyType(
    {
        "suicide_risk": Route("crisis", 0.25, urgent=True),
        "threat": Route("security", 0.5, urgent=True),
        "accident": Route("crisis", 0.5, urgent=True),
        "data_breach": Route("privacy", 1, urgent=True),
        "leaked_product": Route("communications", 1, urgent=True),
        "employee_attacked": Route("hr", 2, urgent=True),
        "hate": Route("communications", 2, urgent=True),
        "regulator": Route("legal", 4),
        "journalist": Route("pr", 1),
        "defamation": Route("legal", 4),
        "copyright_claim": Route("legal", 8),
        "wrong_order": Route("customer_care", 4),
        "refund": Route("customer_care", 4),
        "review_site": Route("customer_care", 8),
        "complaint": Route("customer_care", 4),
        "competitor": Route("communications", 8),
        "influencer": Route("pr", 24),
        "job_seeker": Route("hr", 24),
        "product_idea": Route("communications", 40),
        "fan_praise": Route("communications", 24),
        "": Route("customer_care", 8),
    }
)
"""Where each situation goes when nobody says otherwise. The empty one is everything else: mostly questions."""

_FIRST: Final = (
    ("self_harm", "suicide_risk", "safety"),
    ("threat", "threat", "safety"),
    ("injury", "accident", "safety"),
    ("breach", "data_breach", "privacy"),
    ("leak", "leaked_product", "product"),
    ("staff", "employee_attacked", "staff"),
    ("hate", "hate", "safety"),
    ("journalist", "journalist", "press"),
    ("accusation", "defamation", "legal"),
    ("copyright", "copyright_claim", "legal"),
    ("regulator", "regulator", "legal"),
)
"""What counts before everything else, the gravest first: sign, situation, topic."""

_ASKED: Final = (
    ("wrong_order", "wrong_order", "delivery"),
    ("refund", "refund", "money"),
    ("jobs", "job_seeker", "jobs"),
    ("influencer", "influencer", "together"),
    ("idea", "product_idea", "product"),
    ("review", "review_site", "service"),
)
_ABOUT: Final = (
    ("wrong_order", "delivery"),
    ("refund", "money"),
    ("price", "money"),
    ("product", "product"),
    ("service", "service"),
)

TOPICS: Final = (
    "delivery", "money", "product", "service", "safety", "privacy", "staff", "legal", "press", "jobs", "together", "praise",
    "other",
)  # fmt: skip
"""What mentions are counted by."""


@dataclass(frozen=True, slots=True)
class Triage:
    """What was decided, and `why`: the signs that decided it. `anger` is 0 to 3, `urgency` 0 to 3."""

    topic: str
    situation: str
    desk: str
    anger: int
    threat: bool
    urgency: int
    why: tuple[str, ...]


def triage(text: str, signs: Signs, *, reach: int = 0, routes: Mapping[str, Route] = ROUTES) -> Triage:
    """Return what to do with a post. `reach` says how many may read it, 0 (not known) to 4."""
    anger = angry(text, signs)
    situation, topic, why = _situation(signs, anger)
    threat = bool(signs.get("threat"))
    urgency = _urgency(situation, anger, reach, signs, routes)
    desk = routes.get(situation, routes[""]).desk
    return Triage(topic, situation, desk, anger, threat, urgency, why)


def graver(one: Triage, other: Triage) -> Triage:
    """Return which of two readings of one thing counts: what cannot wait as long; the first, where it found what it is about."""

    def grave(read: Triage) -> tuple[bool, int, int]:
        return read.threat, read.urgency, read.anger

    return other if grave(other) > grave(one) or (other.why and not one.why) else one


def angry(text: str, signs: Signs) -> int:
    """Return how angry a post is: 0 calm, 1 annoyed, 2 angry, 3 furious."""
    fury, cross, glad, told = (signs.get(name, 0) for name in ("fury", "displeasure", "delight", "grievance"))
    cross += told
    insult = bool(signs.get("insult")) or bool(signs.get("hate"))
    loud = shouted(text)
    if signs.get("threat") or fury >= 2 or (fury and (insult or loud)):
        return 3
    if fury or insult or (cross >= 3 and cross > glad) or (cross >= 2 and loud):
        return 2
    return int(told > 0 or cross > glad or (cross > 0 and loud))


def shouted(text: str) -> bool:
    """Return whether a text is shouted: most of it in capitals, or many signs of exclamation."""
    letters = [sign for sign in text if sign.isalpha()]
    capitals = sum(sign.isupper() for sign in letters)
    return text.count("!") >= 3 or (len(letters) >= 16 and capitals > 0.6 * len(letters))


def _situation(signs: Signs, anger: int) -> tuple[str, str, tuple[str, ...]]:
    """Return the situation, the topic and the signs that decided."""
    for sign, situation, topic in _FIRST:
        if signs.get(sign):
            return situation, topic, (sign,)
    about = next((topic for sign, topic in _ABOUT if signs.get(sign)), "")
    for sign, situation, topic in _ASKED:
        if signs.get(sign):
            return situation, about or topic, (sign,)
    if anger and signs.get("elsewhere") and not about and not (signs.get("fury") or signs.get("grievance")):
        return "", "other", ("elsewhere",)
    if anger:
        named = tuple(name for name in ("fury", "displeasure", "grievance", "insult") if signs.get(name))
        return "complaint", about or "service", named
    if signs.get("rival"):
        return "competitor", about or "product", ("rival",)
    if signs.get("delight") and not signs.get("question"):
        return "fan_praise", "praise", ("delight",)
    return "", about or "other", tuple(name for name in ("question",) if signs.get(name))


def _urgency(situation: str, anger: int, reach: int, signs: Signs, routes: Mapping[str, Route]) -> int:
    """Return how urgent it is: 0 whenever, 1 today, 2 soon, 3 now."""
    route = routes.get(situation, routes[""])
    if route.urgent:
        return 3
    level = (
        int(anger >= 1 and bool(situation))  # anger at the weather is nobody's to answer today
        + int(anger >= 3)
        + int(reach >= 3)
        + int(bool(signs.get("reach")))
        + int(bool(signs.get("urgent")))
    )
    level += int(situation in {"journalist", "regulator", "defamation"})
    return min(level, 2) if reach < 4 and situation != "journalist" else min(level, 3)


def deadline(route: Route, urgency: int, said: datetime, week: Week) -> datetime:
    """Return by when somebody answers: urgent ones day and night, others in the desk's hours, and what is soon in half of them."""
    hours = route.hours / 2 if urgency >= 2 and not route.urgent else route.hours
    return said + timedelta(hours=hours) if route.urgent or urgency >= 3 else due(said, hours, week)


# Nearly the same words.

_WORD: Final = re.compile(r"\w+")
_NOT_WORDS: Final = re.compile(r"https?://\S+|[@#]\w+(?:@[\w.]+)?")
_LONG: Final = 3


def shingles(text: str) -> frozenset[str]:
    """Return the runs of three words of a text, without links and names; of a shorter text its words together."""
    words = _WORD.findall(_NOT_WORDS.sub(" ", text.casefold()))
    return frozenset(" ".join(words[at : at + _LONG]) for at in range(max(1, len(words) - _LONG + 1))) - {""}


def sketch(found: Iterable[str]) -> tuple[int, int] | None:
    """Return two numbers of which texts with nearly the same shingles share one; None where there is too little to compare."""
    found = list(found)
    if len(found) < 4:
        return None
    return _least(found, b"a"), _least(found, b"b")


def _least(found: Sequence[str], seed: bytes) -> int:
    digests = (blake2b(each.encode(), digest_size=8, person=seed).digest() for each in found)
    return int.from_bytes(min(digests), "big") - (1 << 63)


def alike(one: frozenset[str], other: frozenset[str]) -> float:
    """Return how much two texts have in common, 0 to 1."""
    return len(one & other) / len(one | other) if one or other else 0.0


SAME: Final = 0.7
"""From here on two texts count as the same words."""


# Many at once.


def surge(now: int, before: Sequence[int], *, least: int = 12, times: float = 3.0) -> int | None:
    """Return what was usual when an hour has many more mentions than the same hours before, else None.

    `before` are the counts of the same hour on earlier days. The usual is their median, which one wild day cannot move; on top of
    it the count must be beyond what chance brings (three times the root of the usual), and never below `least`.
    """
    usual = median(before) if before else 0
    bar = max(least, times * usual, usual + 3 * math.sqrt(usual))
    return round(usual) if now >= bar else None
