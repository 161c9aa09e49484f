"""Second factors: what somebody has, and adding and removing them."""

import segno
from allauth.mfa.adapter import get_adapter
from allauth.mfa.models import Authenticator
from allauth.mfa.totp.internal.auth import generate_totp_secret
from allauth.mfa.webauthn.internal import auth as webauthn
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.cache import never_cache

from vangrail.web.people import session
from vangrail.web.people.access import Request, signed_in
from vangrail.web.people.actions import factors as actions
from vangrail.web.people.errors import PeopleError
from vangrail.web.people.factors import held, title
from vangrail.web.people.forms.sign_in import KeyNameForm, TotpForm
from vangrail.web.people.session import myself
from vangrail.web.people.views.freshly import freshly

SECRET = "factors.totp"


@signed_in
@never_cache
def factors(request: Request) -> HttpResponse:
    """Show what somebody uses beside a link or a password, and what they can add."""
    mine = held(request.user)
    owes = session.needs_factor(request.user) and not request.session.get(session.SECOND)
    return render(
        request, "people/factors.html",
        {"factors": [(one, title(one)) for one in mine], "owes": owes, "kinds": {one.type for one in mine}},
    )  # fmt: skip


@signed_in
@never_cache
@freshly
def add_totp(request: Request) -> HttpResponse:
    """Show the secret for an app, and ask for the code that proves it works."""
    person = myself(request)
    secret = request.session.setdefault(SECRET, generate_totp_secret())
    form = TotpForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            codes = actions.add_totp(person, secret, form.cleaned_data["code"])
        except PeopleError as error:
            form.add_error("code", error.sentence)
        else:
            return added(request, codes)
    picture = segno.make(get_adapter().build_totp_url(person, secret), error="m").svg_data_uri(scale=5, border=3)
    return render(request, "people/factor_totp.html", {"form": form, "secret": secret, "picture": picture})


@signed_in
@never_cache
@freshly
def add_passkey(request: Request) -> HttpResponse:
    """Let the browser make a passkey for us."""
    person = myself(request)
    form = KeyNameForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            codes = actions.add_passkey(person, form.cleaned_data["name"], form.cleaned_data["credential"])
        except PeopleError as error:
            form.add_error(None, error.sentence)
        else:
            return added(request, codes)
    options = webauthn.begin_registration(person, passwordless=True)
    return render(request, "people/factor_passkey.html", {"form": KeyNameForm(), "asked": form, "options": options})


@signed_in
@never_cache
@freshly
def recovery(request: Request) -> HttpResponse:
    """Make new recovery codes and show them, this once."""
    if request.method != "POST":
        return render(request, "people/factor_codes.html")
    try:
        codes = actions.new_codes(myself(request))
    except PeopleError:
        return redirect("people:factors")
    return render(request, "people/recovery_codes.html", {"codes": codes})


@signed_in
@never_cache
@freshly
def remove(request: Request, pk: int) -> HttpResponse:
    """Ask whether to remove a factor, and do it."""
    factor = get_object_or_404(Authenticator.objects.select_related("user"), pk=pk, user=request.user.pk)
    error = ""
    if request.method == "POST":
        try:
            actions.remove_factor(factor, by=request.user)
        except PeopleError as refused:
            error = refused.sentence
        else:
            return redirect("people:factors")
    return render(request, "people/factor_removal.html", {"title": title(factor), "error": error})


def added(request: Request, codes: list[str]) -> HttpResponse:
    """Say that a factor was added, and show the first recovery codes, this once."""
    request.session.pop(SECRET, None)
    request.session[session.SECOND] = True
    return render(request, "people/recovery_codes.html", {"codes": codes}) if codes else redirect("people:factors")
