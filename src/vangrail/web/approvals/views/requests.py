"""What waits for somebody, one request with everything to decide by, and asking for approval."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST

from vangrail.web.approvals import queries
from vangrail.web.approvals.actions import submitting
from vangrail.web.approvals.errors import RefusedError
from vangrail.web.approvals.pictures import served
from vangrail.web.approvals.shown import requests as shown
from vangrail.web.approvals.shown.page import page_of
from vangrail.web.drafts.queries import draft_to_change
from vangrail.web.people.access import Request, needs, signed_in


@needs("approvals.decide")
@never_cache
def waiting(request: Request) -> HttpResponse:
    """List what waits for somebody's decision, and what they asked themselves."""
    rows = {
        "waiting": shown.waiting_rows(queries.waiting_for(request.user)),
        "own": shown.own_rows(queries.asked_by(request.user)),
    }
    return render(request, "approvals/waiting.html", rows)


@signed_in
@never_cache
def request(request: Request, number: int) -> HttpResponse:
    """Show one request: the words with what the check says, what changed since a refusal, and who decides."""
    found = queries.get_for(request.user, number)
    return render(request, "approvals/request.html", page_of(found, request.user))


@require_POST
@needs("drafts.make")
def submission(request: Request, number: int) -> HttpResponse:
    """Ask for approval of a draft."""
    draft = draft_to_change(request.user, number)
    try:
        made = submitting.submit(draft, request.POST.get("answer", "")[: shown.ANSWER], by=request.user)
    except RefusedError as error:
        messages.warning(request, error.sentence)
        return redirect(shown.draft_url(draft))
    messages.success(request, _("Asked. You get a mail when it is decided."))
    return redirect("approvals:request", made.pk)


@require_POST
@needs("drafts.make")
def recall(request: Request, number: int) -> HttpResponse:
    """Ask no more."""
    found = queries.get_for(request.user, number)
    try:
        submitting.recall(found, by=request.user)
    except RefusedError as error:
        messages.warning(request, error.sentence)
    return redirect("approvals:request", number)


@signed_in
def picture(request: Request, number: int, digest: str) -> HttpResponse:
    """Give a picture of a request."""
    return served(queries.get_for(request.user, number).draft, digest)
