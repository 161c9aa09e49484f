"""What is frozen: read once a second in each process, and weighed by the clock each time it is asked."""

from collections.abc import Sequence
from datetime import datetime
from time import monotonic
from typing import Any

from django.db import transaction
from django.utils import timezone

from vangrail.check.freezing import touched
from vangrail.rules.fold import Folded
from vangrail.source.names import map_country
from vangrail.web.policies.models import Freeze
from vangrail.web.policies.queries import holding


class _Now:
    """What was frozen when somebody last asked."""

    found: tuple[Freeze, ...] = ()
    until = 0.0


def forget() -> None:
    """Ask again what is frozen: at once and, inside a transaction, once more when it is through."""
    _Now.until = 0.0
    transaction.on_commit(lambda: setattr(_Now, "until", 0.0))


def in_force(at: datetime | None = None, *, fresh: bool = False) -> tuple[Freeze, ...]:
    """Return the freezes that hold at a moment (now), the newest first. An exercise is none.

    What another process began is seen within a second, with `fresh` at once, also where `at` was taken a while ago. A freeze that
    has begun holds until its end also where the clock of the machine was set back meanwhile.
    """
    if at is not None and not fresh and abs((at - timezone.now()).total_seconds()) > holding.FRESH:
        return tuple(Freeze.objects.filter(exercise=False, until__gt=at, started_at__lte=at))
    return tuple(freeze for freeze in _standing(at, fresh=fresh) if not freeze.exercise)


def exercises(at: datetime | None = None) -> tuple[Freeze, ...]:
    """Return the exercises that go on now."""
    return tuple(freeze for freeze in _standing(at) if freeze.exercise)


def _standing(at: datetime | None, *, fresh: bool = False) -> tuple[Freeze, ...]:
    now = timezone.now()
    if fresh or monotonic() >= _Now.until:
        _Now.found = tuple(Freeze.objects.filter(until__gt=now))
        _Now.until = monotonic() + holding.FRESH
    return tuple(freeze for freeze in _Now.found if freeze.until > (at or now))


def between(start: datetime, end: datetime) -> tuple[Freeze, ...]:
    """Return the freezes that hold at some moment between two, as far as is known now. An exercise is none."""
    return tuple(Freeze.objects.filter(exercise=False, until__gt=start, started_at__lte=end))


def _at(known: Sequence[Freeze], at: datetime) -> tuple[Freeze, ...]:
    return tuple(freeze for freeze in known if freeze.started_at <= at < freeze.until)


def held(
    account: Any = None,
    topic: str | None = None,
    country: str | None = None,
    at: datetime | None = None,
    *,
    text: str = "",
    fresh: bool = False,
    known: Sequence[Freeze] | None = None,
) -> Freeze | None:
    """Return the freeze that holds a company post back, or None where it may go out.

    `account` is an account or its number, `country` a code or a name, `text` what the post says in all its variants. A freeze for a
    country holds an account of no country too: its posts are read there. Use `fresh` at the moment of sending, and `known` (from
    `between`) to look at many posts of many moments.
    """
    number = str(getattr(account, "pk", account) or "")
    where = country or getattr(account, "country", "") or ""
    standing = in_force(at, fresh=fresh) if known is None or at is None else _at(known, at)
    for freeze in standing:
        if freeze.countries and not _reaches(freeze, account, where):
            continue
        if freeze.accounts and number not in freeze.accounts:
            continue
        if freeze.by_words and not _touches(freeze, f"{topic or ''}\n{text}"):
            continue
        return freeze
    return None


def _touches(freeze: Freeze, text: str) -> bool:
    return bool(touched(freeze.value(), Folded(text)))


def _reaches(freeze: Freeze, account: Any, where: str) -> bool:
    return map_country(where) in freeze.countries if where else bool(account)
