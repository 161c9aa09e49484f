"""The pages that say what went wrong. None repeats what was sent; those that stand alone ask the database for nothing."""

from typing import Final

from django.core.exceptions import RequestDataTooBig
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.template.loader import render_to_string
from django.utils import translation
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

Words = tuple[str | Promise, str | Promise, str | Promise]

SAID: Final[dict[int, Words]] = {
    400: (
        _("We could not read that"),
        _("What your browser sent is not something this page understands. Nothing was kept."),
        _("Go back, open the page again and try once more."),
    ),
    403: (
        _("This page is not yours to open"),
        _("You are signed in, but this part is for colleagues with another role."),
        _("Do you need it for your work? Ask whoever runs this site to give you the role."),
    ),
    404: (
        _("There is no page here"),
        _("It may have moved, the address may have a typing error, or it is not meant for you."),
        _("Start again from the first page."),
    ),
    413: (
        _("That is too much at once"),
        _("The file or the text is larger than we take. Nothing was kept."),
        _("Send a smaller file or a shorter text."),
    ),
    429: (
        _("One moment, please"),
        _("There were many requests from your address in a short time, so we ask you to wait a little."),
        _("Try again in a minute. What you had typed was not kept by us."),
    ),
    500: (
        _("Something broke on our side"),
        _("It is not your fault, and what you typed was not written down anywhere."),
        _("Try again in a few minutes. If it stays like this, tell whoever runs this site at what time it happened."),
    ),
}
"""Status to what happened, why, and what to do."""

EXPIRED: Final[Words] = (
    _("This page was open for too long"),
    _("For your safety we only take what was sent from a fresh page of this site. Nothing was kept."),
    _("Go back, copy what you typed, open the page again and send it once more."),
)


def alone(request: HttpRequest, status: int, words: Words | None = None) -> HttpResponse:
    """Return a page without navigation, made without session, person or database, in the language that the browser asks for."""
    with translation.override(translation.get_language_from_request(request)):
        what, why, do = words or SAID[status]
        said = {"what": what, "why": why, "do": do, "language": translation.get_language()}
        return HttpResponse(render_to_string("ui/apology.html", said), status=status)


def within(request: HttpRequest, status: int) -> HttpResponse:
    """Return a page with the navigation around it."""
    what, why, do = SAID[status]
    return render(request, "ui/error.html", {"what": what, "why": why, "do": do}, status=status)


def bad_request(request: HttpRequest, exception: Exception) -> HttpResponse:
    """Answer what could not be read, or was too large."""
    return alone(request, 413 if isinstance(exception, RequestDataTooBig) else 400)


def permission_denied(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """Answer who may know of a page and not open it. The exception may name the thing, so it is not shown."""
    del exception
    return within(request, 403)


def page_not_found(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """Answer an address that leads nowhere. The exception repeats the address, so it is not shown."""
    del exception
    return within(request, 404)


def too_large(request: HttpRequest) -> HttpResponse:
    """Answer a file or a text that is larger than we take."""
    return alone(request, 413)


def too_many(request: HttpRequest, seconds: int = 60) -> HttpResponse:
    """Answer who asks too often, with how long to wait."""
    answer = alone(request, 429)
    answer["Retry-After"] = str(seconds)
    return answer


def csrf_failure(request: HttpRequest, reason: str = "") -> HttpResponse:
    """Answer a form that was not sent from a fresh page of this site."""
    del reason
    return alone(request, 403, EXPIRED)


def server_error(request: HttpRequest) -> HttpResponse:
    """Answer when something broke."""
    return alone(request, 500)
