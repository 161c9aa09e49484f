"""Whose a mention is and by when, as the company's policy and its situations say it today."""

from collections.abc import Mapping
from datetime import datetime
from functools import lru_cache
from typing import Final
from zoneinfo import ZoneInfo

from django.conf import settings

from vangrail.check.voice import Voice
from vangrail.decisions.clocks import Week
from vangrail.decisions.triage import ROUTES, Route, Triage, deadline
from vangrail.policy.company import Lexicon
from vangrail.policy.model import Policy
from vangrail.web.policies.queries import current
from vangrail.web.questions.hours import week
from vangrail.web.replies.queries.situations import situations


def voice() -> Voice:
    """Return what hears signs, with the competitors of the policy that holds; compiled once for them."""
    policy = current()
    return _voice(policy.lexicon.competitors if policy else ())


@lru_cache(maxsize=2)
def _voice(competitors: tuple[str, ...]) -> Voice:
    return Voice(Lexicon(competitors=competitors))


AT_ONCE: Final = 0.25
"""Hours that stand for “at once”."""


def routes() -> Mapping[str, Route]:
    """Return whose each situation is and how long it may take, as its page in the replies says it."""
    told = {each.id: Route(each.desk, each.day_hours or AT_ONCE, urgent=each.urgent) for each in situations("en")}
    return {name: told.get(name, usual) for name, usual in ROUTES.items()}


def route(situation: str) -> Route:
    """Return whose a situation is and how long it may take; one that nobody knows goes where everything else goes."""
    known = routes()
    return known.get(situation, known[""])


def due_at(found: Triage, said: datetime) -> datetime:
    """Return by when somebody answers what was triaged."""
    return deadline(route(found.situation), found.urgency, said, _week(current(), found.desk))


def due_for(situation: str, desk: str, urgency: int, at: datetime) -> datetime:
    """Return by when a desk answers that was handed something now."""
    return deadline(route(situation), urgency, at, _week(current(), desk))


def _week(policy: Policy | None, desk: str) -> Week:
    found = {str(name): value for name, value in policy.desks.items()}.get(desk) if policy else None
    return _hours(found.hours if found else "", settings.TIME_ZONE)


@lru_cache(maxsize=64)
def _hours(words: str, zone: str) -> Week:
    return week(words, ZoneInfo(zone))
