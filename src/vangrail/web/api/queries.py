"""Which tokens there are, and which one a program shows."""

import hmac
from time import monotonic
from typing import Final

from django.db.models import QuerySet

from vangrail.web.api.models import Token
from vangrail.web.people.models import Person
from vangrail.web.people.tokens import digest

START = "vgr_"
"""How a token begins, so that a scanner for secrets recognises one that was left somewhere."""


FRESH = 2.0
"""Seconds for which a token that was found is not looked up again, and after which one that was withdrawn opens nothing."""

_FOUND: Final[dict[tuple[str, str], tuple[float, Token]]] = {}


def shown(secret: str, scope: str) -> Token | None:
    """Return the token that a program shows, when it may do this and was not withdrawn."""
    if not secret.startswith(START):
        return None
    key, now = (digest(secret), scope), monotonic()
    until, kept = _FOUND.get(key, (0.0, None))
    if kept and now < until:
        return kept
    _FOUND.pop(key, None)
    if found := _token(*key):
        _FOUND[key] = (now + FRESH, found)
    return found


def forget() -> None:
    """Look every token up again."""
    _FOUND.clear()


def _token(kept: str, scope: str) -> Token | None:
    token = Token.objects.filter(digest=kept, scope=scope, withdrawal=None).first()
    return token if token and hmac.compare_digest(token.digest, kept) else None


def tokens_for(person: Person) -> QuerySet[Token]:
    """Return the tokens that somebody may see, newest first."""
    found = Token.objects.select_related("made_by", "withdrawal__by")
    return found if person.has_perm("api.tokens") else found.none()
