"""What the company's directory is answered, at every address of the protocol, where its token has the scope `scim`."""

import json
from functools import lru_cache
from typing import Final

from django.conf import settings
from django.core.exceptions import RequestDataTooBig
from django.http import HttpRequest, HttpResponse
from scim2_models import PayloadTooLargeException, SCIMException, UnauthorizedException
from scim2_server.requests import ScimRequest
from scim2_server.responses import ScimResponse
from scim2_server.service import ScimService

from vangrail.web.checks.limits import Limit, address_of
from vangrail.web.people.programs import Program, opened
from vangrail.web.scim.handler import Handler
from vangrail.web.scim.resources import provider
from vangrail.web.scim.storage import Storage

SCOPE: Final = "scim"
MAY: Final = frozenset({"people.change"})
"""What a directory may: people and groups, and no roles."""

REQUESTS: Final = Limit(3000)
"""Requests of one token: fifty thousand people come within half an hour."""
REFUSED: Final = Limit(60)
"""Requests of one address with a token that opens nothing."""


class TooOften(SCIMException):
    """A program asks too often; after `seconds` there is a time again."""

    status = 429
    _default_detail = "That was too often; wait a moment, then ask again"

    def __init__(self, seconds: int) -> None:
        """Keep after how long."""
        super().__init__()
        self.seconds = seconds


def answer(request: HttpRequest, path: str) -> HttpResponse:
    """Answer the company's directory; a fault is said in the protocol's own form."""
    try:
        found = Handler(service(), Storage(who(request))).handle(_asked(request, path))
    except SCIMException as fault:
        found = service().error_response(fault)
        if isinstance(fault, TooOften):
            found.headers["Retry-After"] = str(fault.seconds)
    return _sent(found)


def who(request: HttpRequest) -> Program:
    """Return the program that shows a token.

    Raises:
        UnauthorizedException: there is no token, or it opens nothing here.
        TooOften: this token, or this address without one, has asked too often.
    """
    scheme, _, secret = request.headers.get("Authorization", "").partition(" ")
    name = opened(secret.strip(), SCOPE) if scheme.lower() == "bearer" else ""
    if seconds := REQUESTS.take(name) if name else REFUSED.take(address_of(request)):
        raise TooOften(seconds)
    if not name:
        raise UnauthorizedException(detail="Show a token that may bring in people: Authorization: Bearer vgr_…")
    return Program(name, MAY)


@lru_cache(maxsize=1)
def service() -> ScimService:
    """Return the protocol, built once in a process."""
    return ScimService(provider())


def _asked(request: HttpRequest, path: str) -> ScimRequest:
    try:
        body = request.body
    except RequestDataTooBig as error:
        raise PayloadTooLargeException(detail="The body is too large: send fewer at a time") from error
    return ScimRequest(
        method=request.method or "GET", base_url=f"{settings.ADDRESS}/scim/v2", path=f"/{path}",
        query=request.GET.dict(), headers=dict(request.headers), body=body,
    )  # fmt: skip


def _sent(answer: ScimResponse) -> HttpResponse:
    body = "" if answer.body is None else json.dumps(answer.body, ensure_ascii=False)
    return HttpResponse(body, status=int(answer.status), headers={**answer.headers, "Cache-Control": "no-store"})
