"""The second factor, signing in with a passkey, and a fresh proof before something delicate."""

from typing import Any

from allauth.mfa.models import Authenticator
from allauth.mfa.webauthn.internal import auth as webauthn
from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache

from vangrail.web.people import session
from vangrail.web.people.access import open_to_all, signed_in
from vangrail.web.people.actions.factors import use_code, use_passkey
from vangrail.web.people.forms.sign_in import PasskeyForm, SecondForm
from vangrail.web.people.models import Person
from vangrail.web.people.session import myself
from vangrail.web.people.views.waiting import attempt, waiting


@open_to_all
@never_cache
def second_factor(request: HttpRequest) -> HttpResponse:
    """Ask who has given a first proof for their second factor."""
    owing = session.pending(request)
    if owing is None:
        return redirect("people:sign_in")
    person, way, following = owing
    form = SecondForm(request.POST if "code" in request.POST else None)
    if request.method == "POST" and _proved(request, form, person):
        return redirect(session.enter(request, person, way, following, second=True))
    return render(request, "people/second.html", {"form": form, **_question(person)})


@open_to_all
@never_cache
def passkey(request: HttpRequest) -> HttpResponse:
    """Give the question that a passkey answers, and sign in whose passkey does."""
    if request.method != "POST":
        return JsonResponse(webauthn.begin_authentication(None))
    form = PasskeyForm(request.POST)
    person = use_passkey(None, form.cleaned_data["credential"]) if form.is_valid() else None
    if person is None:
        messages.error(request, _("This passkey is not known here. Use another way to sign in."))
        return redirect("people:sign_in")
    return redirect(session.prove(request, person, "passkey", request.POST.get("next", "")))


@signed_in
@never_cache
def proof(request: HttpRequest) -> HttpResponse:
    """Ask again for a factor or the password, when what follows is delicate and the last proof is some time ago."""
    following = session.inside(request, request.GET.get("next", "")) or "people:account"
    person = myself(request)
    form = SecondForm(request.POST if "code" in request.POST else None)
    if request.method == "POST" and _proved(request, form, person):
        request.session.update({session.PROVED: session.stamp(), session.SECOND: True})
        return redirect(following)
    return render(request, "people/second.html", {"form": form, "again": True, **_question(person)})


def _question(person: Person) -> dict[str, Any]:
    """Return what a passkey of this person is asked, if they have one."""
    held = Authenticator.objects.filter(user=person, type=Authenticator.Type.WEBAUTHN).exists()
    return {"has_passkey": held, "options": webauthn.begin_authentication(person) if held else None}


def _proved(request: HttpRequest, form: SecondForm, person: Person) -> bool:
    """Return whether a code or a passkey of this person came with the request; where not, the page says why."""
    who = f"second:{person.pk}"
    told = form if form.is_bound else SecondForm({})
    if waiting(request, told, "account", who):
        return False
    if "credential" in request.POST:
        carried = PasskeyForm(request.POST)
        worked = carried.is_valid() and use_passkey(person, carried.cleaned_data["credential"]) is not None
    else:
        worked = form.is_valid() and use_code(person, form.cleaned_data["code"])
    attempt(request, "account", who, worked=worked)
    if not worked and "credential" in request.POST:
        messages.error(request, _("This passkey is not one of yours."))
    elif not worked and form.is_bound:
        refused = _("This code does not work. A code from the app holds for half a minute and works once.")
        form.add_error("code", ValidationError(refused))
    return worked
