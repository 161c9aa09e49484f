"""Looking after replies: the list, one reply with its wordings, proposing, saying yes or no, out of use and back."""

from typing import Any

from django.core.exceptions import ValidationError
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_POST

from vangrail.web.people.access import Request, needs
from vangrail.web.replies import queries, shown
from vangrail.web.replies.actions import wordings
from vangrail.web.replies.forms import WhyForm, WordingForm, start_from_library, start_of
from vangrail.web.replies.models import OwnReply, Retirement, Wording
from vangrail.web.ui.languages import page_language


@needs("replies.see")
def replies(request: Request) -> HttpResponse:
    """List every reply with how it stands; first what waits for a yes."""
    rows = queries.rows(request.user, page_language())
    context = {"rows": shown.reply_rows(rows), "waiting": shown.waiting(request.user), "ended": shown.ended(rows)}
    context |= {"offered": len(queries.unadopted()), "adopts": request.user.has_perm("replies.approve")}
    return render(request, "replies/manage/list.html", context | {"may": request.user.has_perm("replies.write")})


@needs("replies.write")
def new(request: Request) -> HttpResponse:
    """Write a reply."""
    start = {"leads": page_language(), "where": "public", "expires": shown.in_a_year()}
    return _written(request, WordingForm(request.POST or None, initial=start), "")


@needs("replies.write")
def wording(request: Request, name: str) -> HttpResponse:
    """Write other words for a reply, of the company or of the library."""
    own = OwnReply.objects.filter(name=name).first()
    start = start_of(queries.wordings_of(own)[0]) if own else start_from_library(name)
    if start is None:
        raise Http404
    return _written(request, WordingForm(request.POST or None, initial=start, fixed=True), name)


@needs("replies.see")
def reply(request: Request, name: str) -> HttpResponse:
    """Show a reply with every wording it had, and what can be done with it."""
    return _page(request, name, WhyForm())


@require_POST
@needs("replies.approve")
def approval(request: Request, name: str) -> HttpResponse:
    """Say yes to the wording that waits."""
    wordings.approve(_waiting(request, name), by=request.user)
    return redirect("replies:own", name)


@require_POST
@needs("replies.approve")
def refusal(request: Request, name: str) -> HttpResponse:
    """Ask for other words, with a reason."""
    found, form = _waiting(request, name), WhyForm(request.POST)
    if not form.is_valid():
        return _page(request, name, form)
    wordings.refuse(found, form.cleaned_data["why"], by=request.user)
    return redirect("replies:own", name)


@require_POST
@needs("replies.write")
def retirement(request: Request, name: str) -> HttpResponse:
    """Take a reply out of use, with a reason."""
    form = WhyForm(request.POST)
    if not form.is_valid():
        return _page(request, name, form)
    wordings.retire(name, form.cleaned_data["why"], by=request.user)
    return redirect("replies:own", name)


@require_POST
@needs("replies.approve")
def back(request: Request, name: str) -> HttpResponse:
    """Use a reply again."""
    wordings.bring_back(get_object_or_404(Retirement, name=name, back_at=None), by=request.user)
    return redirect("replies:own", name)


def _waiting(request: Request, name: str) -> Wording:
    """Return the wording of a reply that somebody saw on the page and that still waits."""
    return get_object_or_404(queries.waiting(), reply__name=name, number=request.POST.get("number") or 0)


def _written(request: Request, form: WordingForm, name: str) -> HttpResponse:
    if form.is_bound and form.is_valid():
        try:
            made = wordings.propose(form.words(), by=request.user)
        except ValidationError as error:
            form.add_error(None, error)
        else:
            return redirect("replies:own", made.reply.name)
    context = {"form": form, "name": name, "placeholders": shown.placeholders()}
    return render(request, "replies/manage/write.html", context, status=422 if form.is_bound else 200)


def _page(request: Request, name: str, form: WhyForm) -> HttpResponse:
    context: dict[str, Any] = shown.reply_page(request.user, name)
    return render(request, "replies/manage/reply.html", context | {"form": form}, status=422 if form.is_bound else 200)
