"""The record afterwards: what happened, what was told, what was learned, and what follows; as a page, as a text and as PDF."""

from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from vangrail.documents.render import available
from vangrail.errors import UsageError
from vangrail.web.crisis import paper as sheet
from vangrail.web.crisis import report
from vangrail.web.crisis.actions import working
from vangrail.web.crisis.forms.work import FollowUpForm, NoteForm
from vangrail.web.crisis.queries import freezes
from vangrail.web.people.access import Request, needs
from vangrail.web.people.permissions import require
from vangrail.web.ui.answers import to_save


@needs("crisis.see")
def record(request: Request, number: int) -> HttpResponse:
    """Show the record."""
    return _page(request, number, NoteForm(), FollowUpForm())


@needs("crisis.see")
@require_POST
def learned(request: Request, number: int) -> HttpResponse:
    """Write down what was learned."""
    freeze, form = freezes.freeze_for(request.user, number), NoteForm(request.POST)
    require(request.user, "crisis.decide", freeze)
    if not form.is_valid():
        return _page(request, number, form, FollowUpForm())
    working.note(freeze, "learned", form.cleaned_data["text"], by=request.user)
    return redirect("crisis:record", number)


@needs("crisis.see")
@require_POST
def follow_up(request: Request, number: int) -> HttpResponse:
    """Agree on what follows."""
    freeze, form = freezes.freeze_for(request.user, number), FollowUpForm(request.POST)
    require(request.user, "crisis.decide", freeze)
    if not form.is_valid():
        return _page(request, number, NoteForm(), form)
    working.follow_up(freeze, **form.cleaned_data, by=request.user)
    return redirect("crisis:record", number)


@needs("crisis.see")
@require_POST
def followed(request: Request, number: int, item: int) -> HttpResponse:
    """Say that what was agreed on is done."""
    freeze = freezes.freeze_for(request.user, number)
    working.followed(get_object_or_404(freeze.follow_ups, pk=item), by=request.user)
    return redirect("crisis:record", number)


@needs("crisis.see")
def document(request: Request, number: int) -> HttpResponse:
    """Give the record as a text to keep or to send on."""
    freeze = freezes.freeze_for(request.user, number)
    name = f"crisis-{freeze.started_at:%Y-%m-%d}-{freeze.pk}.md"
    return to_save(report.markdown(freeze), name, "text/markdown; charset=utf-8")


@needs("crisis.see")
def paper(request: Request, number: int) -> HttpResponse:
    """Give the record as PDF."""
    freeze = freezes.freeze_for(request.user, number)
    try:
        body = sheet.as_pdf(freeze)
    except UsageError as error:
        raise Http404(_("No PDF can be made here; the page can be printed.")) from error
    return to_save(body, f"crisis-{freeze.started_at:%Y-%m-%d}-{freeze.pk}.pdf", "application/pdf")


def _page(request: Request, number: int, learned: NoteForm, follow: FollowUpForm) -> HttpResponse:
    freeze = freezes.freeze_for(request.user, number)
    page = {"freeze": freeze, "learned": learned, "follow": follow, "record": report.Record(freeze)}
    page["pdf"] = "pdf" in available()
    page["may_decide"] = request.user.has_perm("crisis.decide", freeze)
    return render(request, "crisis/record.html", page, status=422 if learned.errors or follow.errors else 200)
