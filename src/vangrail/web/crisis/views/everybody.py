"""For everybody: what is going on and what can be said, and a journalist who asks."""

import secrets

from django.conf import settings
from django.contrib.auth.views import redirect_to_login
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import get_language
from django.views.decorators.http import require_POST

from vangrail.web.checks.limits import PICTURES, limited
from vangrail.web.crisis.actions import press
from vangrail.web.crisis.forms.work import JournalistForm
from vangrail.web.crisis.models import MediaCall
from vangrail.web.crisis.queries import texts
from vangrail.web.crisis.queries.freezes import calls as listed
from vangrail.web.people.access import Request, needs, open_to_all
from vangrail.web.people.models import Person
from vangrail.web.policies.queries import in_force


@open_to_all
def now(request: HttpRequest) -> HttpResponseBase:
    """Show what is going on, what everybody is told, and what they may say, in every language."""
    if not settings.OPEN_CHECK and not request.user.is_authenticated:
        return redirect_to_login(request.get_full_path())
    found = [(freeze, texts.pieces(freeze), texts.who(freeze.desk)[get_language() or "en"]) for freeze in in_force()]
    return render(request, "crisis/now.html", {"freezes": found})


@open_to_all
@limited(PICTURES)
def journalist(request: HttpRequest) -> HttpResponseBase:
    """Give the sentence to say and the number to give, and warn the press desk."""
    if not settings.OPEN_CHECK and not request.user.is_authenticated:
        return redirect_to_login(request.get_full_path())
    form = JournalistForm(
        request.POST if request.method == "POST" else None, initial={"once": secrets.token_urlsafe(16)}
    )
    if request.method == "POST" and form.is_valid():
        by = request.user if form.cleaned_data["my_name"] and isinstance(request.user, Person) else None
        call = press.warn(form.ticked(), form.cleaned_data["once"], by=by)
        return render(request, "crisis/warned.html", _words() | {"call": call})
    return render(request, "crisis/journalist.html", _words() | {"form": form}, status=422 if form.errors else 200)


def _words() -> dict[str, object]:
    sentence, name, contact = texts.journalist(get_language() or "en")
    return {"sentence": sentence, "name": name, "contact": contact}


@needs("crisis.calls")
def calls(request: Request) -> HttpResponse:
    """List the calls of journalists: when, who was warned, and who calls back."""
    return render(request, "crisis/calls.html", {"calls": listed()})


@needs("crisis.calls")
@require_POST
def taken(request: Request, number: int) -> HttpResponse:
    """Say that one calls back."""
    press.take_call(get_object_or_404(MediaCall, pk=number), by=request.user)
    return redirect("crisis:calls")
