"""The addresses for programs, under `/api/v1/`. Nothing that is sent is queued, logged or kept."""

import json
from dataclasses import replace
from importlib.metadata import version
from typing import Any, Final

from django.core.exceptions import RequestDataTooBig
from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from ninja import NinjaAPI
from ninja.errors import AuthenticationError, HttpError, ValidationError

from vangrail.errors import DraftError, PictureError
from vangrail.web.api.actions import used
from vangrail.web.api.models import Token
from vangrail.web.api.queries import shown
from vangrail.web.api.schemas import AnswerOut, CrisisOut, DraftIn, Fault
from vangrail.web.checks import answering
from vangrail.web.checks.access import everybody_may
from vangrail.web.checks.actions import count
from vangrail.web.checks.answering import Answer
from vangrail.web.checks.checkers import NotYet
from vangrail.web.checks.limits import CHECKS, PICTURES, Limit, address_of
from vangrail.web.policies.models import Freeze
from vangrail.web.policies.queries import in_force

FAULTS: Final = {
    400: ("unreadable", "The body is not JSON."),
    401: ("token", "Show a token that may do this: Authorization: Bearer vgr_…"),
    413: ("too_large", "The body is too large."),
    429: ("too_often", "That was too often; wait a moment, then ask again."),
    503: ("no_policy", "No policy has been published yet."),
}
"""Faults that always read the same: status to code and sentence."""


PROGRAMS: Final = Limit(60_000)
"""Answers for one token: a publishing tool asks for a whole company."""


class TooOften(Exception):  # noqa: N818 -- it is said to whom it concerns, and is no fault
    """Somebody asks too often; after `seconds` there is a time again."""

    def __init__(self, seconds: int) -> None:
        """Keep after how long."""
        super().__init__()
        self.seconds = seconds


def who(request: HttpRequest) -> object:
    """Return the token that a program shows, or that everybody may ask; nothing where a token is needed and missing.

    Raises:
        AuthenticationError: a token was shown, and it opens nothing.
    """
    header = request.headers.get("Authorization", "")
    scheme, _, secret = header.partition(" ")
    if not header:
        return "everybody" if everybody_may() else None
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


@api.exception_handler(PictureError)
def _no_picture(_request: HttpRequest, error: PictureError) -> HttpResponse:
    return fault(422, error.code, str(error), "pictures")


@api.exception_handler(NotYet)
def _not_yet(_request: HttpRequest, error: NotYet) -> HttpResponse:
    return fault(
        503, *(("compiling", "The policy is being read; ask again in a few seconds.") if error.published else ())
    )


@api.exception_handler(TooOften)
def _too_often(_request: HttpRequest, error: TooOften) -> HttpResponse:
    response = fault(429)
    response["Retry-After"] = str(error.seconds)
    return response


@api.post(
    "check",
    response={200: AnswerOut, 400: Fault, 401: Fault, 413: Fault, 422: Fault, 429: Fault, 503: Fault},
    summary="May this be posted?",
    operation_id="check",
)
def check(request: HttpRequest, draft: DraftIn) -> HttpResponse:
    """Check a draft against the policy that holds now. Nothing of it is queued, logged or kept."""
    ration(request, pictures=len(draft.pictures))
    found, at = ask(draft), timezone.now()
    count(found, at)
    return answer(plain(found))


@api.get(
    "crisis",
    response={200: CrisisOut, 401: Fault, 429: Fault},
    summary="Is anything frozen?",
    operation_id="crisis",
)
def crisis(request: HttpRequest) -> HttpResponse:
    """Say what is held now, until when, and what everybody is told: a publishing tool asks before it posts."""
    ration(request, pictures=0)
    found = in_force()
    return answer({"frozen": bool(found), "freezes": [_frozen(freeze) for freeze in found]})


def _frozen(freeze: Freeze) -> dict[str, Any]:
    names = ("what", "desk", "everything", "countries", "told", "say")
    return {
        **{name: getattr(freeze, name) for name in names},
        "since": freeze.started_at.isoformat(),
        "until": freeze.until.isoformat(),
        "accounts": list(freeze.accounts.values()),
        "words": list(freeze.words) if freeze.by_words else [],
    }


def plain(found: Answer) -> dict[str, Any]:
    """Return an answer as plain values. Where it says nothing, nothing is lost by not working out in which language."""
    verdict = found.verdict
    if verdict.findings or verdict.told or found.pictures or isinstance(verdict.answers_in, str):
        return found.to_dict()
    return replace(found, verdict=replace(verdict, answers_in="")).to_dict() | {"language": None}


def ask(draft: DraftIn) -> Answer:
    """Return the answer to a draft: the same as on the page."""
    given: dict[str, Any] = draft.dict(exclude={"pictures", "subjects"})
    given |= {"pictures": tuple(draft.pictures), "subjects": tuple(draft.subjects)}
    return answering.answer(answering.Asked(**given))


def ration(request: HttpRequest, *, pictures: int) -> None:
    """Take one time from what an address may ask, or a token may; and for pictures one each.

    Raises:
        TooOften: there is none left.
    """
    token = request.auth if isinstance(request.auth, Token) else None  # type: ignore[attr-defined]
    name = f"token {token.pk}" if token else address_of(request)
    takes = [(PROGRAMS if token else CHECKS, 1), (PICTURES, pictures)]
    for limit, times in takes:
        for _ in range(times):
            if seconds := limit.take(name):
                raise TooOften(seconds)
