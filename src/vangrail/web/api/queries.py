"""Which tokens there are, and which one a program shows."""

import hashlib
import hmac

from django.db.models import QuerySet

from vangrail.web.api.models import Token
from vangrail.web.people.models import Person

START = "vgr_"
"""How a token begins, so that a scanner for secrets recognises one that was left somewhere."""


def digest_of(secret: str) -> str:
    """Return what is kept of a token. It is long and random, so a plain digest cannot be turned back."""
    return hashlib.sha256(secret.encode()).hexdigest()


def shown(secret: str, scope: str) -> Token | None:
    """Return the token that a program shows, when it may do this and was not withdrawn."""
    if not secret.startswith(START):
        return None
    digest = digest_of(secret)
    token = Token.objects.filter(digest=digest, scope=scope, withdrawal=None).first()
    return token if token and hmac.compare_digest(token.digest, digest) else None


def tokens_for(person: Person) -> QuerySet[Token]:
    """Return the tokens that somebody may see, newest first."""
    found = Token.objects.select_related("made_by", "withdrawal__by")
    return found if person.has_perm("api.tokens") else found.none()
