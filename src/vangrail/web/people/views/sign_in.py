"""Signing in and out: one thing a page."""

from typing import Any
from urllib.parse import urlencode

from django.conf import settings
from django.contrib.auth import logout
from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.debug import sensitive_post_parameters

from vangrail.web.config.oidc import COMPANY
from vangrail.web.config.saml import SLUG
from vangrail.web.people import session
from vangrail.web.people.access import open_to_all
from vangrail.web.people.actions import sign_in as actions
from vangrail.web.people.actions.mailed import ask_for_link
from vangrail.web.people.actions.visits import end_by_key
from vangrail.web.people.demo import CAST
from vangrail.web.people.forms.sign_in import LinkForm, PasswordForm
from vangrail.web.people.views.waiting import attempt, waiting


@open_to_all
@never_cache
def sign_in(request: HttpRequest) -> HttpResponse:
    """Ask for the work address and mail a link to it; every other way stands below."""
    following = session.inside(request, request.GET.get("next", ""))
    if request.user.is_authenticated:
        return redirect(following or settings.LOGIN_REDIRECT_URL)
    form = LinkForm(request.POST or None)
    if request.method == "POST" and form.is_valid() and not waiting(request, form, "mail", form.cleaned_data["email"]):
        ask_for_link(form.cleaned_data["email"], following, language=request.LANGUAGE_CODE, at=timezone.now())
        attempt(request, "mail", form.cleaned_data["email"], worked=False)
        return redirect("people:link_sent")
    return render(request, "people/sign_in.html", {"form": form, **_ways(following)})


def _ways(following: str) -> dict[str, Any]:
    """Return the other ways to sign in: the company's own, and in the demonstration its five people."""
    company = settings.OPTIONS["VANGRAIL_OIDC_NAME"] if settings.OPTIONS["VANGRAIL_OIDC_SERVER"] else ""
    query = urlencode({"next": following}) if following else ""
    cast = CAST if settings.DEMO else ()
    saml = settings.OPTIONS["VANGRAIL_SAML_NAME"] if settings.OPTIONS["VANGRAIL_SAML_METADATA"] else ""
    ways = {"company": company, "company_id": COMPANY, "saml": saml, "saml_id": SLUG}
    return {"next": following, "next_query": query, "cast": cast, **ways}


@open_to_all
def link_sent(request: HttpRequest) -> HttpResponse:
    """Say that a link is on its way, if the address is known: the same for everybody."""
    return render(request, "people/link_sent.html", {"minutes": actions.LINK_LIVES.seconds // 60})


@open_to_all
@never_cache
def link(request: HttpRequest, secret: str) -> HttpResponse:
    """Show whose link it is, and use it up when the button is pressed: a program that looks at mails uses up nothing."""
    found = actions.read_link(secret, at=timezone.now())
    if found is None:
        return render(request, "people/link_gone.html", status=404)
    if request.method == "POST" and (person := actions.use_link(secret, at=timezone.now())):
        return redirect(session.prove(request, person, "link", request.GET.get("next", "")))
    return render(request, "people/link.html", {"person": found.person})


@open_to_all
@never_cache
@sensitive_post_parameters("password")
def password(request: HttpRequest) -> HttpResponse:
    """Ask for a password."""
    form = PasswordForm(request.POST or None)
    following = request.GET.get("next", "")
    if request.method == "POST" and form.is_valid() and not waiting(request, form, "account", form.cleaned_data["who"]):
        person = actions.check(form.cleaned_data["who"], form.cleaned_data["password"])
        attempt(request, "account", form.cleaned_data["who"], worked=person is not None)
        if person:
            return redirect(session.prove(request, person, "password", following))
        form.add_error(
            "password",
            ValidationError(_("This name and this password do not belong together. You can also ask for a link.")),
        )
    return render(request, "people/password.html", {"form": form, "next": following})


@open_to_all
@never_cache
def sign_out(request: HttpRequest) -> HttpResponse:
    """Ask whether to sign out, and do it."""
    if request.method != "POST":
        return render(request, "people/sign_out.html")
    if request.user.is_authenticated:
        end_by_key(str(request.session.session_key), by=request.user, why="signed_out")
    logout(request)
    return redirect("people:sign_in")
