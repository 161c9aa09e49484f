"""What a guest sees with their link: one post, a yes, and a no with reasons. Nothing else of this site."""

from typing import Any, Final

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone, translation
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST

from vangrail.web.approvals import queries
from vangrail.web.approvals.actions import deciding
from vangrail.web.approvals.errors import RefusedError
from vangrail.web.approvals.forms import refusal_form, step_of
from vangrail.web.approvals.links import guest_of
from vangrail.web.approvals.models import Guest
from vangrail.web.approvals.pictures import served
from vangrail.web.approvals.shown.page import guest_page_of
from vangrail.web.checks.limits import Limit, address_of
from vangrail.web.people.access import open_to_all
from vangrail.web.ui.errors import too_many

OPENS: Final = Limit(60)
"""Links that are opened from one address in a minute: a person needs a few, a program that guesses gets nowhere anyway."""


class _NoWay(Exception):  # noqa: N818 -- carries an answer
    """There is nothing to show; `answer` says why."""

    def __init__(self, answer: HttpResponse) -> None:
        self.answer = answer


def _guest(request: HttpRequest, token: str) -> Guest:
    """Return whose link it is. Somebody with an account decides under their own name, never by somebody's link."""
    if seconds := OPENS.take(address_of(request)):
        raise _NoWay(too_many(request, seconds))
    found = guest_of(token)
    if found is None or not (found.holds(timezone.now()) or found.decisions.exists()):
        raise _NoWay(render(request, "approvals/guest_gone.html", {"guest": found}, status=404))
    if request.user.is_authenticated:
        raise PermissionDenied
    return found


def _with_guest(view: Any) -> Any:
    """Give a view the guest instead of the token, and speak the guest's language."""

    def guarded(request: HttpRequest, token: str, **more: str) -> HttpResponse:
        try:
            found = _guest(request, token)
        except _NoWay as error:
            return error.answer
        with translation.override(found.language):
            answer: HttpResponse = view(request, token, found, **more)
        answer["Referrer-Policy"] = "no-referrer"
        return answer

    guarded.__doc__ = view.__doc__
    return guarded


@open_to_all
@never_cache
@_with_guest
def guest(request: HttpRequest, token: str, found: Guest) -> HttpResponse:
    """Show a guest what they are asked."""
    return render(request, "approvals/guest.html", guest_page_of(found, token))


@open_to_all
@require_POST
@_with_guest
def decision(request: HttpRequest, token: str, found: Guest) -> HttpResponse:
    """Take a guest's yes."""
    try:
        deciding.say_yes(found.request, by=found, step=step_of(request.POST))
    except RefusedError as error:
        messages.warning(request, error.sentence)
    return redirect("approvals:guest", token)


@open_to_all
@never_cache
@_with_guest
def refusal(request: HttpRequest, token: str, found: Guest) -> HttpResponse:
    """Take a guest's no, with reasons."""
    form = refusal_form(found.request, request.POST or None, step=queries.stands_now(found.request).step)
    if request.method == "POST" and form.is_valid():
        try:
            deciding.say_no(found.request, form.remarks(), by=found, step=form.cleaned_data["step"])
        except RefusedError as error:
            messages.warning(request, error.sentence)
        return redirect("approvals:guest", token)
    said = {"guest": found, "token": token, "form": form}
    return render(request, "approvals/guest_refusal.html", said, status=422 if form.is_bound else 200)


@open_to_all
@_with_guest
def picture(request: HttpRequest, token: str, found: Guest, digest: str) -> HttpResponse:
    """Give a picture of the post."""
    del request, token
    return served(found.request.draft, digest)
