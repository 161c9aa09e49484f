"""Making and withdrawing tokens."""

import secrets
from datetime import date

from django.db import transaction
from django.utils import timezone

from vangrail.web.api.models import Token, Withdrawal
from vangrail.web.api.queries import START, forget
from vangrail.web.audit.actions import record
from vangrail.web.people.models import Person
from vangrail.web.people.permissions import require
from vangrail.web.people.tokens import digest


@transaction.atomic
def make_token(name: str, *, by: Person, scope: str = "check") -> tuple[Token, str]:
    """Make a token and return it with its secret, which is shown this once and kept nowhere."""
    require(by, "api.tokens")
    secret = START + secrets.token_urlsafe(32)
    token = Token.objects.create(name=name, scope=scope, digest=digest(secret), made_by=by)
    record("api.token_made", by=by, about=token, said={"name": name, "scope": scope})
    return token, secret


@transaction.atomic
def withdraw_token(token: Token, *, by: Person) -> Withdrawal:
    """Withdraw a token; a second time changes nothing."""
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
