"""What holds at every address for programs: how an answer looks, and how a fault is said."""

import json
from importlib.metadata import version
from typing import Any, Final

from django.core.exceptions import PermissionDenied, RequestDataTooBig
from django.core.exceptions import ValidationError as RefusedError
from django.http import Http404, HttpRequest, HttpResponse
from ninja import NinjaAPI
from ninja.errors import AuthenticationError, HttpError, ValidationError

from vangrail.errors import DraftError, PictureError
from vangrail.web.checks.checkers import NotYet

FAULTS: Final = {
    400: ("unreadable", "The body is not JSON."),
    401: ("token", "Show a token that may do this: Authorization: Bearer vgr_…"),
    403: ("not_yours", "Whoever this token acts for may not do this."),
    404: ("nothing", "There is nothing here, or it is not for this token to know of."),
    409: ("decided", "This was decided or changed in the meantime; look at it again."),
    413: ("too_large", "The body is too large."),
    429: ("too_often", "That was too often; wait a moment, then ask again."),
    503: ("no_policy", "No policy has been published yet."),
}
"""Faults that always read the same: status to code and sentence."""


class TooOften(Exception):  # noqa: N818 -- it is said to whom it concerns, and is no fault
    """Somebody asks too often; after `seconds` there is a time again."""

    def __init__(self, seconds: int) -> None:
        """Keep after how long."""
        super().__init__()
        self.seconds = seconds


class Told(Exception):  # noqa: N818 -- reads as what an address does: it tells
    """Something that an address says instead of an answer: a status, a code for programs and a sentence."""

    def __init__(self, status: int, code: str = "", sentence: str = "", field: str = "") -> None:
        """Keep what to say; without words, those that always go with the status."""
        super().__init__(sentence)
        self.said = (status, code, sentence, field)


class Api(NinjaAPI):
    """The addresses, whose answers no cache keeps."""

    def create_response(self, *args: Any, **kwargs: Any) -> HttpResponse:
        """Return an answer that no cache keeps, unless its address said otherwise."""
        response = super().create_response(*args, **kwargs)
        response.headers.setdefault("Cache-Control", "no-store")
        return response


api: Final = Api(
    title="Vangrail",
    version=version("vangrail"),
    description=(
        "May this be posted? And what the desk works with, for programs. A draft is checked in memory and dropped. "
        "A token is let in for what it was made for (`x-scope` of each operation); somebody's own token acts for them "
        "and never may more than they do."
    ),
    docs_url=None,
    openapi_url=None,
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
    response = fault(401)
    response["WWW-Authenticate"] = "Bearer"
    return response


@api.exception_handler(ValidationError)
def _wrong_field(_request: HttpRequest, error: ValidationError) -> HttpResponse:
    """Say where and what was wanted. What was found stays out of it: it may be the draft."""
    first = error.errors[0]
    place = first["loc"][2:] if first["loc"][0] == "body" else first["loc"][1:]
    field = ".".join(str(part) for part in place)
    return fault(422, "field", f"{field or 'The body'}: {first['msg']}", field)


@api.exception_handler(RefusedError)
def _refused(_request: HttpRequest, error: RefusedError) -> HttpResponse:
    return fault(422, "refused", " ".join(error.messages))


@api.exception_handler(HttpError)
def _unreadable(_request: HttpRequest, error: HttpError) -> HttpResponse:
    return fault(error.status_code)


@api.exception_handler(Http404)
def _nothing(_request: HttpRequest, _error: Http404) -> HttpResponse:
    return fault(404)


@api.exception_handler(PermissionDenied)
def _not_yours(_request: HttpRequest, _error: PermissionDenied) -> HttpResponse:
    return fault(403)


@api.exception_handler(Told)
def _told(_request: HttpRequest, error: Told) -> HttpResponse:
    return fault(*error.said)


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
