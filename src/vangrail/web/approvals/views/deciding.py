"""Saying yes, refusing with reasons, and taking an approval back."""

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST

from vangrail.web.approvals import queries
from vangrail.web.approvals.actions import deciding
from vangrail.web.approvals.actions.ending import may_take_back, take_back
from vangrail.web.approvals.errors import RefusedError
from vangrail.web.approvals.forms import TakingBackForm, refusal_form, step_of
from vangrail.web.people.access import Request, signed_in


@require_POST
@signed_in
def decision(request: Request, number: int) -> HttpResponse:
    """Say yes."""
    found = queries.get_for(request.user, number)
    try:
        deciding.say_yes(found, by=request.user, step=step_of(request.POST))
    except RefusedError as error:
        messages.warning(request, error.sentence)
    else:
        messages.success(request, _("You said yes. It stands below."))
    return redirect("approvals:request", number)


@signed_in
@never_cache
def refusal(request: Request, number: int) -> HttpResponse:
    """Refuse, with a clause and a reason for each part that cannot go out like this."""
    found = queries.get_for(request.user, number)
    if queries.why(found, request.user) in {"own", "not_asked"}:
        raise PermissionDenied
    form = refusal_form(found, request.POST or None, step=queries.stands_now(found).step)
    if request.method == "POST" and form.is_valid():
        try:
            deciding.say_no(found, form.remarks(), by=request.user, step=form.cleaned_data["step"])
        except RefusedError as error:
            messages.warning(request, error.sentence)
        return redirect("approvals:request", number)
    status = 422 if form.is_bound else 200
    return render(request, "approvals/refusal.html", {"request_": found, "form": form}, status=status)


@signed_in
@never_cache
def taking_back(request: Request, number: int) -> HttpResponse:
    """Take an approval back."""
    found = queries.get_for(request.user, number)
    if not may_take_back(request.user, found):
        raise PermissionDenied
    form = TakingBackForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        take_back(found, form.cleaned_data["reason"], by=request.user)
        return redirect("approvals:request", number)
    status = 422 if form.is_bound else 200
    return render(request, "approvals/taking_back.html", {"request_": found, "form": form}, status=status)
