"""Which tokens there are, and which one a program shows."""

import hmac
from time import monotonic
from typing import Any, Final

from django.db.models import QuerySet

from vangrail.web.api.models import Token
from vangrail.web.api.scopes import SCOPES, Caller
from vangrail.web.people.models import Person
from vangrail.web.people.tokens import digest

START = "vgr_"
"""How a token begins, so that a scanner for secrets recognises one that was left somewhere."""


FRESH = 2.0
"""Seconds for which a token that was found is not looked up again, and after which one that was withdrawn opens nothing."""

_FOUND: Final[dict[str, tuple[float, Token]]] = {}


def shown(secret: str, scope: str) -> Caller | None:
    """Return the program that shows a token, when it may do this, its time is not over and it was not withdrawn.

    Whose own token it is has to work here still, and to hold what the scope takes: a token never does more than its person.
    """
    token = _kept(secret) if secret.startswith(START) else None
    if token is None or scope not in token.scopes or token.is_over:
        return None
    return Caller(token.pk, frozenset(token.scopes), token.person, token) if _may(token, scope) else None


def is_known(secret: str) -> bool:
    """Return whether a secret is that of a token that works, for whatever it may do."""
    token = _kept(secret) if secret.startswith(START) else None
    return token is not None and not token.is_over and (token.person is None or token.person.is_active)


def forget() -> None:
    """Look every token up again."""
    _FOUND.clear()


def tokens_for(person: Person) -> QuerySet[Token]:
    """Return the tokens that somebody may see, newest first: all for who runs the site, else their own."""
    found = Token.objects.select_related("made_by", "person", "withdrawal__by")
    return found if person.has_perm("api.tokens") else found.filter(person=person)


def own_tokens(person: Person) -> QuerySet[Token]:
    """Return the tokens that act for somebody, newest first."""
    return Token.objects.select_related("withdrawal__by", "made_by").filter(person=person)


def scopes_for(person: Person | None) -> list[tuple[str, object]]:
    """Return what a token can be let in for, with its words: somebody's own, or with nobody, one of the site."""
    if person is None:
        return [(each.name, each.label) for each in SCOPES.values() if not each.personal]
    mine = (each for each in SCOPES.values() if not each.site)
    return [(each.name, each.label) for each in mine if not each.permission or person.has_perm(each.permission)]


def known(person: Person) -> list[dict[str, Any]]:
    """Return the tokens that act for somebody, for themselves. The secret nobody knows."""
    return [
        {"for": each.name, "may": each.scopes, "made_at": each.made_at.isoformat(),
         "until": each.until.isoformat() if each.until else None,
         "used_on": each.used_on.isoformat() if each.used_on else None,
         "withdrawn": hasattr(each, "withdrawal")}
        for each in own_tokens(person)
    ]  # fmt: skip


def _kept(secret: str) -> Token | None:
    name, now = digest(secret), monotonic()
    until, kept = _FOUND.get(name, (0.0, None))
    if kept and now < until:
        return kept
    _FOUND.pop(name, None)
    found = Token.objects.select_related("person", "made_by").prefetch_related("person__roles")
    token = found.filter(digest=name, withdrawal=None).first()
    if token is None or not hmac.compare_digest(token.digest, name):
        return None
    _FOUND[name] = (now + FRESH, token)
    return token


def _may(token: Token, scope: str) -> bool:
    offered = SCOPES.get(scope)
    if offered is None:
        return False
    if token.person is None:
        return not offered.personal
    if offered.site or not token.person.is_active:
        return False
    return not offered.permission or token.person.has_perm(offered.permission)
