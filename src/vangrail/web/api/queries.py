"""Which tokens there are, and which one a program shows."""

import hashlib
import hmac
from time import monotonic
from typing import Final

from django.db.models import QuerySet

from vangrail.web.api.models import Token
from vangrail.web.people.models import Person

START = "vgr_"
"""How a token begins, so that a scanner for secrets recognises one that was left somewhere."""


def digest_of(secret: str) -> str:
    """Return what is kept of a token. It is long and random, so a plain digest cannot be turned back."""
    return hashlib.sha256(secret.encode()).hexdigest()


FRESH = 2.0
"""Seconds for which a token that was found is not looked up again, and after which one that was withdrawn opens nothing."""

_FOUND: Final[dict[tuple[str, str], tuple[float, Token]]] = {}


def shown(secret: str, scope: str) -> Token | None:
    """Return the token that a program shows, when it may do this and was not withdrawn."""
    if not secret.startswith(START):
        return None
    digest, now = digest_of(secret), monotonic()
    until, kept = _FOUND.get((digest, scope), (0.0, None))
    if kept and now < until:
        return kept
    _FOUND.pop((digest, scope), None)
    if found := _token(digest, scope):
        _FOUND[digest, scope] = (now + FRESH, found)
    return found


def forget() -> None:
    """Look every token up again."""
    _FOUND.clear()


def _token(digest: str, scope: str) -> Token | None:
    token = Token.objects.filter(digest=digest, scope=scope, withdrawal=None).first()
    return token if token and hmac.compare_digest(token.digest, digest) else None


def tokens_for(person: Person) -> QuerySet[Token]:
    """Return the tokens that somebody may see, newest first."""
    found = Token.objects.select_related("made_by", "withdrawal__by")
    return found if person.has_perm("api.tokens") else found.none()
