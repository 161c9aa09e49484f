"""What others send: signed messages, and tables that somebody of the team chooses."""

from typing import Final

from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils import timezone
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_POST

from vangrail.web.checks.limits import Limit, limited
from vangrail.web.mentions.actions.arriving import arrive
from vangrail.web.mentions.actions.listening import refused, took_in
from vangrail.web.mentions.models import Source
from vangrail.web.mentions.queries.listening import source_for
from vangrail.web.mentions.sources import hook
from vangrail.web.mentions.sources import table as tables
from vangrail.web.mentions.sources.looking import SourceError, secret_of
from vangrail.web.people.access import Request, needs, open_to_all

MESSAGES: Final = Limit(1_200)
"""Messages from one address: a service may send many, somebody who tries signatures may not."""

_STATUS: Final = {"refused": 401, "secret": 503, "weak": 503, "large": 413}


@csrf_exempt
@open_to_all
@limited(MESSAGES)
@require_POST
def message(request: HttpRequest, number: int) -> HttpResponse:
    """Take in a signed message. 202 says that it is written down and will be read."""
    source, now = get_object_or_404(Source, pk=number, kind="hook", stopped_at=None), timezone.now()
    try:
        items = hook.read(_body(request), request.headers, secret_of(source.secret))
    except SourceError as error:
        if error.fault != "refused":  # a wrong signature may be anybody's; the operator's page stays readable
            refused(source, error, at=now)
        return JsonResponse({"error": error.fault}, status=_STATUS.get(error.fault, 400))
    got = arrive(source, items, at=now)
    took_in(source, got, at=now)
    return JsonResponse(got._asdict(), status=202)


@needs("mentions.sources")
@require_POST
def table(request: Request, number: int) -> HttpResponse:
    """Take in a table."""
    source, now = source_for(request.user, number), timezone.now()
    sent = request.FILES.get("table")
    try:
        got = arrive(source, tables.read(sent.read() if sent else b""), at=now)
    except SourceError as error:
        refused(source, error, at=now)
    else:
        took_in(source, got, at=now)
    return redirect("mentions:source", source.pk)


def _body(request: HttpRequest) -> bytes:
    """Return what was sent.

    Raises:
        SourceError: it is too large.
    """
    said = request.headers.get("Content-Length", "0")
    if not said.isdecimal() or int(said) > hook.LARGEST:
        raise SourceError(fault="large", found=said[:20])
    return request.body
