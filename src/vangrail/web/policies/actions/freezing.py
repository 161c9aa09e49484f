"""Turning the crisis switch: starting a freeze, extending, narrowing and ending it, and saying it in other words."""

from collections.abc import Mapping
from datetime import datetime, timedelta
from typing import Any, Final

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext

from vangrail.web.audit.actions import plain, record
from vangrail.web.people.models import Person
from vangrail.web.people.permissions import require
from vangrail.web.policies.errors import RefusedError
from vangrail.web.policies.models import Freeze, Switch, Turn
from vangrail.web.policies.queries import freezes

SAME: Final = timedelta(minutes=5)
"""Within this time a second press for the same scope joins the freeze that stands, and starts no other."""

LONGEST: Final = timedelta(days=7)
"""How far ahead an end may lie. Longer is not forgotten but extended."""


@transaction.atomic
def start(fields: Mapping[str, Any], *, by: Person, at: datetime | None = None) -> tuple[Freeze, bool]:
    """Start a freeze with the fields of one by their names; return it, and False where it joined one that was just started.

    Raises:
        PermissionDenied: they may not.
        RefusedError: the end does not lie ahead, or too far.
    """
    require(by, "policies.freeze")
    at = at or timezone.now()
    _locked(at)
    wanted = Freeze(**fields, started_by=by, started_at=at)
    _ahead(wanted.until, at)
    for standing in Freeze.objects.filter(exercise=wanted.exercise, until__gt=at, started_at__gt=at - SAME):
        if standing.scope == wanted.scope:
            _turn(standing, "joined", by, at, {})
            return standing, False
    wanted.save(force_insert=True)
    said = {"what": wanted.what, "until": wanted.until, "exercise": wanted.exercise, "desk": wanted.desk}
    said |= {name: getattr(wanted, name) for name in ("countries", "accounts", "words", "by_words", "told", "say")}
    _turn(wanted, "started", by, at, said)
    return wanted, True


@transaction.atomic
def extend(freeze: Freeze, until: datetime, *, by: Person, why: str = "", at: datetime | None = None) -> Freeze:
    """Let a freeze hold until another moment, which lies ahead.

    Raises:
        RefusedError: it has ended already, or the moment does not lie ahead, or too far.
    """
    at = at or timezone.now()
    found = _standing(freeze, by, at)
    _ahead(until, at)
    before, found.until = found.until, until
    found.save(update_fields=("until",))
    _turn(found, "extended", by, at, {"before": before, "until": until}, why=why)
    return found


@transaction.atomic
def narrow(
    freeze: Freeze, scope: Mapping[str, Any], *, by: Person, why: str = "", at: datetime | None = None
) -> Freeze:
    """Let a freeze hold less: `scope` gives `countries`, `accounts`, `words` and `by_words`.

    Raises:
        RefusedError: it has ended already.
    """
    at = at or timezone.now()
    found = _standing(freeze, by, at)
    names = ("countries", "accounts", "words", "by_words")
    before = {name: getattr(found, name) for name in names}
    for name in names:
        setattr(found, name, scope.get(name, before[name]))
    found.save(update_fields=names)
    after = {name: getattr(found, name) for name in names}
    _turn(found, "narrowed", by, at, {"before": before, "after": after}, why=why)
    return found


@transaction.atomic
def reword(
    freeze: Freeze, told: Mapping[str, str], say: Mapping[str, str], *, by: Person, at: datetime | None = None
) -> Freeze:
    """Tell everybody something else. What was told before stays in the log.

    Raises:
        RefusedError: it has ended already.
    """
    at = at or timezone.now()
    found = _standing(freeze, by, at)
    found.told, found.say = dict(told), dict(say)
    found.save(update_fields=("told", "say"))
    _turn(found, "reworded", by, at, {"told": found.told, "say": found.say})
    return found


@transaction.atomic
def end(freeze: Freeze, *, by: Person, why: str = "", at: datetime | None = None) -> Freeze:
    """End a freeze now. Ended a second time it stays as it is."""
    at = at or timezone.now()
    require(by, "policies.freeze", freeze)
    _locked(at)
    found = Freeze.objects.select_for_update().get(pk=freeze.pk)
    if found.until > at:
        before, found.until = found.until, at
        found.save(update_fields=("until",))
        _turn(found, "ended", by, at, {"before": before}, why=why)
    return found


@transaction.atomic
def expire(freeze: Freeze, *, at: datetime) -> bool:
    """Write down that a freeze ended by itself, once, and return whether that was now. It has ended without this too."""
    _locked(at)
    found = Freeze.objects.select_for_update().get(pk=freeze.pk)
    if found.until > at or found.turns.filter(kind__in=("ended", "expired")).exists():
        return False
    _turn(found, "expired", None, found.until, {})
    return True


def _standing(freeze: Freeze, by: Person, at: datetime) -> Freeze:
    """Return a freeze as it is now, for nobody else to change meanwhile."""
    require(by, "policies.freeze", freeze)
    _locked(at)
    found = Freeze.objects.select_for_update().get(pk=freeze.pk)
    if found.until <= at:
        raise RefusedError(gettext("This freeze has ended already. Start another one if you need it."))
    return found


def _locked(at: datetime) -> None:
    """Let nobody else turn the switch until this transaction ends."""
    Switch.objects.bulk_create([Switch(pk=1)], ignore_conflicts=True)
    Switch.objects.select_for_update().get(pk=1)
    Switch.objects.filter(pk=1).update(turned_at=at)


def _ahead(until: datetime, at: datetime) -> None:
    if until <= at:
        raise RefusedError(gettext("The end lies behind us. Choose a moment that is still to come."))
    if until - at > LONGEST:
        raise RefusedError(gettext("A freeze lasts seven days at most. You can extend it before it ends."))


def _turn(
    freeze: Freeze, kind: str, by: Person | None, at: datetime, said: Mapping[str, Any], *, why: str = ""
) -> None:
    """Write down what was done, here and in the chain. This process sees it at once, every other one within a second."""
    Turn.objects.create(freeze=freeze, kind=kind, said=plain(said), why=why, by=by, at=at)
    about = {"what": freeze.what, "until": freeze.until, "exercise": freeze.exercise, "why": why}
    record(f"policies.freeze_{kind}", by=by, about=freeze, said=about, at=at)
    freezes.forget()
