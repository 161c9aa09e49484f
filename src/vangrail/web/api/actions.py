"""Making and withdrawing tokens."""

import secrets
from collections.abc import Iterable
from datetime import date, timedelta
from typing import Final

from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.utils import timezone

from vangrail.web.api.models import Repeat, Token, Withdrawal
from vangrail.web.api.queries import START, forget, scopes_for, shown
from vangrail.web.audit.actions import name_of, record
from vangrail.web.people.models import Person
from vangrail.web.people.permissions import require
from vangrail.web.people.tokens import digest

KEPT: Final = timedelta(days=7)
"""How long it is known that a program asked for something."""


@transaction.atomic
def make_token(
    name: str, *, by: Person, scopes: Iterable[str] = ("check",), until: date | None = None, own: bool = False
) -> tuple[Token, str]:
    """Make a token and return it with its secret, which is shown this once and kept nowhere.

    An `own` one acts for who makes it, and opens what they may do; any other acts as itself, and is made by who runs the site.

    Raises:
        PermissionDenied: they may not, or one of the scopes is not for such a token.
    """
    if not own:
        require(by, "api.tokens")
    scopes = sorted(set(scopes))
    if not by.is_active or not scopes or not {*scopes} <= {scope for scope, _ in scopes_for(by if own else None)}:
        raise PermissionDenied
    secret = START + secrets.token_urlsafe(32)
    token = Token.objects.create(
        name=name, scopes=scopes, digest=digest(secret), until=until, made_by=by, person=by if own else None
    )
    record("api.token_made", by=by, about=token, said={"name": name, "scope": scopes, "own": own, "until": until})
    return token, secret


@transaction.atomic
def withdraw_token(token: Token, *, by: Person) -> Withdrawal:
    """Withdraw a token; a second time changes nothing. One's own anybody may."""
    if token.person_id != by.pk:
        require(by, "api.tokens")
    withdrawal, new = Withdrawal.objects.get_or_create(token=token, defaults={"by": by, "at": timezone.now()})
    transaction.on_commit(forget)
    if new:
        record("api.token_withdrawn", by=by, about=token, said={"name": token.name})
    return withdrawal


def used(token: Token, *, on: date) -> None:
    """Keep the day on which a token was shown; once a day, whatever it is shown for."""
    if token.used_on != on:
        token.used_on = on
        Token.objects.filter(pk=token.pk).update(used_on=on)


def open_to(secret: str, scope: str) -> str:
    """Return the name that the records have for the token that a program shows, or nothing when it does not open this."""
    found = shown(secret, scope)
    if found is None:
        return ""
    used(found.token, on=timezone.localdate())
    return name_of(found.token)


def forget_repeats() -> int:
    """Forget what programs asked for longer ago than a week; return how much that was."""
    return Repeat.objects.filter(at__lt=timezone.now() - KEPT).delete()[0]
