"""A sheet for the staff room: a code to scan that leads to the check."""

import segno
from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.safestring import SafeString
from django.views.decorators.http import require_safe

from vangrail.web.people.access import open_to_all


@open_to_all
@require_safe
def poster(request: HttpRequest) -> HttpResponse:
    """Show the sheet to print. The code holds the address and nothing else: it tells nobody who scanned it."""
    code = segno.make(settings.ADDRESS, error="m", micro=False).svg_inline(border=2, omitsize=True, light="#fff")
    said = {"address": settings.ADDRESS.partition("://")[2], "code": SafeString(code)}
    return render(request, "checks/poster.html", said)
