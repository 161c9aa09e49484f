"""Who is let in at an address: a program whose token has the scope, or everybody where the address is open."""

from collections.abc import Callable
from typing import Any, Final

from django.http import HttpRequest
from django.utils import timezone
from ninja.errors import AuthenticationError
from ninja.security import HttpBearer

from vangrail.web.api.actions import used
from vangrail.web.api.queries import is_known, shown
from vangrail.web.api.schemas.common import Fault
from vangrail.web.api.scopes import Caller
from vangrail.web.api.site import Told, TooOften
from vangrail.web.checks.limits import CHECKS, Limit, address_of
from vangrail.web.people.models import Person

PROGRAMS: Final = Limit(60_000)
"""Answers for one token: a publishing tool asks for a whole company."""

READS: Final = Limit(3_000)
"""Everything else that one token may ask for in a minute."""


class Bearer(HttpBearer):
    """Lets in who shows a token that has one of the scopes; without a token, everybody where `everybody` says so."""

    def __init__(self, *scopes: str, everybody: Callable[[], bool] | None = None) -> None:
        """Keep what opens it."""
        super().__init__()
        self._scopes, self._everybody = scopes, everybody

    def __call__(self, request: HttpRequest) -> Caller | str | None:
        """Return the program, the word "everybody", or nothing where a token is needed and missing.

        Raises:
            AuthenticationError: a token was shown, and it opens nothing.
            Told: the token works, but not for this.
        """
        header = request.headers.get("Authorization", "")
        if not header:
            return "everybody" if self._everybody and self._everybody() else None
        scheme, _, secret = header.partition(" ")
        secret = secret.strip() if scheme.lower() == "bearer" else ""
        caller = next((found for name in self._scopes if (found := shown(secret, name))), None)
        if caller is None:
            if is_known(secret):
                raise Told(403, "scope", f"This token may not do this; it takes: {' or '.join(self._scopes)}.")
            raise AuthenticationError
        used(caller.token, on=timezone.localdate())
        return caller

    def authenticate(self, request: HttpRequest, token: str) -> Any:
        """Let nobody in: `__call__` does it all."""
        raise NotImplementedError


def everybody() -> bool:
    """Let everybody in, without a token."""
    return True


def says(
    summary: str, *scopes: str, gives: Any, faults: tuple[int, ...] = (), everybody: Callable[[], bool] | None = None
) -> dict[str, Any]:
    """Return how an operation is declared: `router.get(path, **says(…))`. Where it refuses, the description says so.

    `gives` is the shape of the answer, or statuses to shapes; `faults` come beside those that every address has.
    """
    shapes = gives if isinstance(gives, dict) else {200: gives}
    always = (401, 403, 422, 429)
    security: list[dict[str, list[str]]] = [{}] if everybody else []
    return {
        "response": {**shapes, **dict.fromkeys(sorted({*always, *faults}), Fault)},
        "summary": summary,
        "auth": Bearer(*scopes, everybody=everybody),
        "openapi_extra": {"x-scope": list(scopes), **({"security": security} if security else {})},
    }


def caller(request: HttpRequest) -> Caller | None:
    """Return the program that asks, None for everybody."""
    found = getattr(request, "auth", None)
    return found if isinstance(found, Caller) else None


def person(request: HttpRequest) -> Person:
    """Return whom the program acts for.

    Raises:
        Told: it acts for nobody.
    """
    asking = caller(request)
    if asking is None or asking.person is None:
        raise Told(403, "person", "This takes somebody's own token, which acts for them.")
    return asking.person


def ration(request: HttpRequest, *more: tuple[Limit, int], programs: Limit | None = None) -> None:
    """Take one time from what a token may ask, or an address may; and `more` of others.

    Raises:
        TooOften: there is none left.
    """
    asking = caller(request)
    name = f"token {asking.number}" if asking else address_of(request)
    for limit, times in (((programs or READS) if asking else CHECKS, 1), *more):
        for _ in range(times):
            if seconds := limit.take(name):
                raise TooOften(seconds)
