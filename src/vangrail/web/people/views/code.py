"""Signing in with a code on paper: typed, or opened as a link from the same paper."""

from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache

from vangrail.web.people import session
from vangrail.web.people.access import open_to_all
from vangrail.web.people.actions.codes import read_signed, use_code, use_signed
from vangrail.web.people.forms.sign_in import CodeForm
from vangrail.web.people.throttle import network_of
from vangrail.web.people.views.waiting import attempt, waiting


@open_to_all
@never_cache
def code(request: HttpRequest) -> HttpResponse:
    """Ask for the code. What is tried is counted by network, because a code is not anybody's name."""
    form = CodeForm(request.POST or None)
    network = network_of(request)
    if request.method == "POST" and form.is_valid() and not waiting(request, form, "code", network):
        person = use_code(form.cleaned_data["code"], at=timezone.now())
        attempt(request, "code", network, worked=person is not None)
        if person:
            return redirect(session.prove(request, person, "code", request.GET.get("next", "")))
        form.add_error("code", ValidationError(_("This code does not work, or not any more. Ask for a new one.")))
    return render(request, "people/code.html", {"form": form})


@open_to_all
@never_cache
def handed_link(request: HttpRequest, token: str) -> HttpResponse:
    """Show whose paper it is, and sign in when the button is pressed."""
    found = read_signed(token, at=timezone.now())
    if found is None:
        return render(request, "people/code_gone.html", status=404)
    if request.method == "POST" and (person := use_signed(token, at=timezone.now())):
        return redirect(session.prove(request, person, "code"))
    return render(request, "people/link.html", {"person": found.person})
