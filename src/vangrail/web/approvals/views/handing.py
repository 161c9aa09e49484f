"""Handing one's decisions over: from when, until when, to whom."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from vangrail.web.approvals.actions import handing as actions
from vangrail.web.approvals.errors import RefusedError
from vangrail.web.approvals.forms import HandingForm
from vangrail.web.approvals.queries.handing import handed_by, handed_to, mine
from vangrail.web.people.access import Request, needs, signed_in


@needs("approvals.hand_over")
def handing_over(request: Request) -> HttpResponse:
    """Show what somebody handed over and took over, and hand over."""
    form = HandingForm(request.POST or None, giver=request.user)
    if request.method == "POST" and form.is_valid():
        try:
            actions.hand_over(**form.given(), by=request.user)
        except RefusedError as error:
            form.add_error(None, error.sentence)
        else:
            messages.success(request, _("Handed over. They get a mail."))
            return redirect("approvals:handing_over")
    said = {"form": form, "given": handed_by(request.user), "taken": handed_to(request.user)}
    return render(request, "approvals/handing_over.html", said, status=422 if form.is_bound else 200)


@require_POST
@signed_in
def end(request: Request, number: int) -> HttpResponse:
    """End what was handed over before its time."""
    actions.take_again(get_object_or_404(mine(request.user), pk=number), by=request.user)
    return redirect("approvals:handing_over" if request.user.has_perm("approvals.hand_over") else "approvals:waiting")
