"""Pages of the interface itself."""

from collections.abc import Callable
from typing import Any

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_POST

from vangrail.web.ui.samples import density, samples


def _access(access: str) -> Callable[[Any], Any]:
    """Say who may open a view. `people.access` says it for everybody else; it stands higher than the interface."""

    def mark(view: Any) -> Any:
        view.access = access
        return view

    return mark


@_access("open")
def patterns(request: HttpRequest) -> HttpResponse:
    """Show every component with its parameters, for who builds pages and for the tests of accessibility."""
    if not (settings.DEBUG or settings.DEMO):
        raise Http404
    return render(request, "ui/patterns.html", {"samples": samples(), "density": density(request)})


@_access("signed_in")
@require_POST
def session(request: HttpRequest) -> HttpResponse:
    """Let a session begin its time anew, for who is asked "are you still there?"."""
    if not request.user.is_authenticated:
        return HttpResponse(status=403)
    request.session.modified = True
    return HttpResponse(status=204)
