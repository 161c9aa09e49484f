"""Somebody's calendar of due dates under an address of its own."""

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import redirect
from django.utils import timezone
from django.views.decorators.http import require_POST

from vangrail.web.people.access import Request, open_to_all, signed_in
from vangrail.web.register.actions.calendar import end_feed, open_feed
from vangrail.web.register.calendars import calendar
from vangrail.web.register.links import feed_of


@open_to_all
def feed(_request: HttpRequest, token: str) -> HttpResponse:
    """Give the calendar to whoever has its address: programs do not sign in. A wrong address and an old one are the same."""
    found = feed_of(token)
    if found is None:
        raise Http404
    headers = {"Cache-Control": "private, no-store", "Referrer-Policy": "no-referrer", "X-Robots-Tag": "noindex"}
    return HttpResponse(
        calendar(found.person, at=timezone.now()), content_type="text/calendar; charset=utf-8", headers=headers
    )


@signed_in
@require_POST
def address(request: Request) -> HttpResponseBase:
    """Give somebody's calendar a new address."""
    open_feed(by=request.user)
    return redirect("register:mine")


@signed_in
@require_POST
def ending(request: Request) -> HttpResponseBase:
    """Take the address of somebody's calendar back."""
    end_feed(by=request.user)
    return redirect("register:mine")
