"""Rotations: attested, and asked for at once."""

from django.http import HttpResponseBase
from django.shortcuts import get_object_or_404

from vangrail.web.people.access import Request, needs, signed_in
from vangrail.web.register import actions
from vangrail.web.register.forms.entering import DemandForm, RotationForm
from vangrail.web.register.queries import account_for, state_of
from vangrail.web.register.views.doing import asked, sure


@signed_in
def rotation(request: Request, number: int) -> HttpResponseBase:
    """Ask what was changed, and how somebody can see that it was."""
    account = account_for(request.user, number)
    form = RotationForm(
        request.POST or None, initial={"reason": state_of(account).due.reason, "credential": "password"}
    )
    return asked(request, account, form, lambda: actions.attest_rotation(account, **form.cleaned_data, by=request.user))


@signed_in
def demand(request: Request, number: int) -> HttpResponseBase:
    """Ask what happened, so that the credentials have to be changed at once."""
    account, form = account_for(request.user, number), DemandForm(request.POST or None)
    return asked(request, account, form, lambda: actions.demand_rotation(account, **form.cleaned_data, by=request.user))


@needs("register.change")
def withdrawal(request: Request, number: int, demand: int) -> HttpResponseBase:
    """Take back that credentials have to be changed at once."""
    account = account_for(request.user, number)
    found = get_object_or_404(account.demands, pk=demand, withdrawn_at=None)
    return sure(request, account, lambda: actions.withdraw_demand(found, by=request.user), text=found)
