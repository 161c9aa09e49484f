"""Asking somebody without an account to decide, and taking their link back."""

from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST

from vangrail.web.approvals import queries
from vangrail.web.approvals.actions import guests as actions
from vangrail.web.approvals.errors import RefusedError
from vangrail.web.approvals.forms import GuestForm
from vangrail.web.people.access import Request, signed_in


@signed_in
@never_cache
def invitation(request: Request, number: int) -> HttpResponse:
    """Ask somebody outside to decide in one's own place."""
    found = queries.get_for(request.user, number)
    if queries.why(found, request.user) is not None:
        raise PermissionDenied
    form = GuestForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            actions.ask_guest(found, form.whom(), by=request.user)
        except RefusedError as error:
            form.add_error(None, error.sentence)
        else:
            return redirect("approvals:request", number)
    status = 422 if form.is_bound else 200
    return render(request, "approvals/invitation.html", {"request_": found, "form": form}, status=status)


@require_POST
@signed_in
def end(request: Request, number: int, guest: int) -> HttpResponse:
    """Take a guest's link back."""
    found = queries.get_for(request.user, number).guests.filter(pk=guest).first()
    if found is None:
        raise Http404
    actions.uninvite(found, by=request.user)
    return redirect("approvals:request", number)
