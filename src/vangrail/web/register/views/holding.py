"""Custodians: added, changed and taken off by who looks after accounts, confirmed by themselves."""

from typing import Any

from django.contrib import messages
from django.http import Http404, HttpResponse, HttpResponseBase
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from vangrail.web.accounts.models import Account
from vangrail.web.people.access import Request, needs, signed_in
from vangrail.web.register import actions
from vangrail.web.register.dates import brought
from vangrail.web.register.forms.entering import CustodianChangeForm, CustodianForm
from vangrail.web.register.models import Custodian
from vangrail.web.register.queries import account_for, custodians
from vangrail.web.register.queries.mine import calendar_of, own
from vangrail.web.register.views.doing import asked, sure

WANTED = ("purpose", "role", "admin")


@signed_in
def mine(request: Request) -> HttpResponse:
    """Show what somebody holds, what they are asked, and the address of their calendar."""
    rows = own(request.user)
    dated = bool(rows) or request.user.has_perm("register.see") or any(brought(request.user, timezone.now()))
    return render(request, "register/mine.html", {"own": rows, "calendar": calendar_of(request.user), "dated": dated})


@needs("register.change")
def new(request: Request, number: int) -> HttpResponseBase:
    """Ask who holds an account too."""
    account, form = account_for(request.user, number), CustodianForm(request.POST or None)

    def act() -> Custodian:
        return actions.add_custodian(account, form.cleaned_data["email"], by=request.user, **_values(form))

    return asked(request, account, form, act)


@needs("register.change")
def custodian(request: Request, number: int, custodian: int) -> HttpResponseBase:
    """Ask what somebody holds an account for now."""
    account, held = _held(request, number, custodian)
    form = CustodianChangeForm(request.POST or None, initial={name: getattr(held, name) for name in WANTED})

    def act() -> Custodian:
        return actions.change_custodian(held, by=request.user, **_values(form))

    return asked(request, account, form, act, title=held.person.name, ending=held)


@signed_in
def ending(request: Request, number: int, custodian: int) -> HttpResponseBase:
    """Take somebody off, once somebody says yes."""
    account, held = _held(request, number, custodian)
    title = _("Take %(name)s off?") % {"name": held.person.name}
    return sure(request, account, lambda: actions.end_custodian(held, by=request.user), title=title)


@signed_in
@require_POST
def confirmation(request: Request, custodian: int) -> HttpResponseBase:
    """Confirm one's own custodianship, or ask to be taken off."""
    held = get_object_or_404(Custodian, pk=custodian, person=request.user, ended_at=None)
    if "off" in request.POST:
        actions.ask_off(held, by=request.user)
        messages.success(
            request, _("Who looks after the accounts was told. Until they take you off, you still hold it.")
        )
    else:
        actions.confirm(held, by=request.user)
        messages.success(request, _("Thank you. You are asked again in a quarter."))
    return redirect("register:mine")


def _held(request: Request, number: int, custodian: int) -> tuple[Account, Custodian]:
    """Return an account that somebody may see, and one of its custodians."""
    account = account_for(request.user, number)
    held = custodians(account).filter(pk=custodian).first()
    if held is None:
        raise Http404
    return account, held


def _values(form: CustodianForm) -> dict[str, Any]:
    return {name: form.cleaned_data[name] for name in WANTED}
