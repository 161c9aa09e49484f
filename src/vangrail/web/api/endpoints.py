"""The addresses for programs, under `/api/v1/`. Nothing that is sent is queued, logged or kept."""

import json
from importlib.metadata import version
from typing import Any, Final

from django.conf import settings
from django.core.exceptions import RequestDataTooBig
from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from ninja import NinjaAPI
from ninja.errors import AuthenticationError, HttpError, ValidationError

from vangrail.check.draft import Draft
from vangrail.errors import DraftError
from vangrail.web.api.actions import used
from vangrail.web.api.queries import shown
from vangrail.web.api.schemas import DraftIn, Fault, VerdictOut
from vangrail.web.policies.queries import current_checker, moment

FAULTS: Final = {
    400: ("unreadable", "The body is not JSON."),
    401: ("token", "Show a token that may do this: Authorization: Bearer vgr_…"),
    413: ("too_large", "The body is too large."),
    503: ("no_policy", "No policy has been published yet."),
}
"""Faults that always read the same: status to code and sentence."""


def who(request: HttpRequest) -> object:
    """Return the token that a program shows, or that everybody may ask; nothing where a token is needed and missing.

    Raises:
        AuthenticationError: a token was shown, and it opens nothing.
    """
    header = request.headers.get("Authorization", "")
    scheme, _, secret = header.partition(" ")
    if not header:
        return "everybody" if settings.OPEN_CHECK else None
    token = shown(secret.strip(), "check") if scheme.lower() == "bearer" else None
    if token is None:
        raise AuthenticationError
    used(token, on=timezone.localdate())
    return token


api = NinjaAPI(
    title="Vangrail",
    version=version("vangrail"),
    description="May this be posted? A draft is checked in memory and dropped.",
    docs_url=None,
    openapi_url=None,
    auth=who,
)


def answer(body: dict[str, Any], status: int = 200) -> HttpResponse:
    """Return an answer that no cache keeps."""
    return HttpResponse(
        json.dumps(body, ensure_ascii=False),
        content_type="application/json",
        status=status,
        headers={"Cache-Control": "no-store"},
    )


def fault(status: int, code: str = "", sentence: str = "", field: str = "") -> HttpResponse:
    """Return a fault; without words, those that always go with the status."""
    usual = FAULTS.get(status, ("fault", ""))
    return answer({"code": code or usual[0], "sentence": sentence or usual[1], "field": field}, status)


@api.exception_handler(AuthenticationError)
def _no_token(_request: HttpRequest, _error: AuthenticationError) -> HttpResponse:
    return fault(401)


@api.exception_handler(ValidationError)
def _wrong_field(_request: HttpRequest, error: ValidationError) -> HttpResponse:
    """Say where and what was wanted. What was found stays out of it: it may be the draft."""
    first = error.errors[0]
    field = ".".join(str(part) for part in first["loc"][2:])
    return fault(422, "field", f"{field or 'The body'}: {first['msg']}", field)


@api.exception_handler(HttpError)
def _unreadable(_request: HttpRequest, error: HttpError) -> HttpResponse:
    return fault(error.status_code)


@api.exception_handler(RequestDataTooBig)
def _too_large(_request: HttpRequest, _error: RequestDataTooBig) -> HttpResponse:
    return fault(413)


@api.exception_handler(DraftError)
def _no_draft(_request: HttpRequest, error: DraftError) -> HttpResponse:
    return fault(422, error.code, str(error), "text")


@api.post(
    "check",
    response={200: VerdictOut, 400: Fault, 401: Fault, 413: Fault, 422: Fault, 429: Fault, 503: Fault},
    summary="May this be posted?",
    operation_id="check",
)
def check(request: HttpRequest, draft: DraftIn) -> HttpResponse:  # noqa: ARG001 -- ninja gives it by this name
    """Check a draft against the policy that holds now. Nothing of it is queued, logged or kept."""
    checker = current_checker()
    if checker is None:
        return fault(503)
    verdict = checker.check(Draft(**draft.dict()), moment())
    return answer(verdict.to_dict())
