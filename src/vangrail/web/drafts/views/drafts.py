"""The list of drafts, one of them, and what stands around its texts."""

from django.contrib import messages
from django.core.paginator import Paginator
from django.db.models import Prefetch
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from vangrail.web.accounts.actions import Overtaken
from vangrail.web.accounts.queries import postable
from vangrail.web.drafts import actions, queries
from vangrail.web.drafts.forms.drafts import DetailsForm, FilterForm, NewForm, WithdrawalForm
from vangrail.web.drafts.models import Variant
from vangrail.web.drafts.queries.listing import narrowed
from vangrail.web.drafts.shown import page_of, rows, table
from vangrail.web.drafts.views.guards import told_when_locked
from vangrail.web.people.access import Request, needs

PAGE = 30
WHERE = Prefetch("variants", Variant.objects.defer("text").select_related("account"))


@needs("drafts.see")
def drafts(request: Request) -> HttpResponse:
    """List drafts; the filter stands in the address."""
    form = FilterForm(request.GET or None)
    wanted = form.cleaned_data if form.is_bound and form.is_valid() else {}
    found = narrowed(queries.visible_to(request.user), wanted).select_related("made_by", "withdrawn")
    page = Paginator(found.prefetch_related(WHERE), PAGE).get_page(request.GET.get("page"))
    query = request.GET.copy()
    query.pop("page", None)
    said = {
        "form": form,
        "page": page,
        "query": query.urlencode(),
        "filtering": bool(query),
        "table": table(list(page)),
    }
    return render(request, "drafts/drafts.html", {**said, "may_make": request.user.has_perm("drafts.make")})


@needs("drafts.make")
def new(request: Request) -> HttpResponse:
    """Begin a draft: one text for as many accounts as are wanted."""
    start = {
        "language": get_language(),
        **{name: request.GET[name] for name in ("title", "in_reply_to") if name in request.GET},
    }
    form = NewForm(request.POST or None, accounts=postable(request.user), initial=start)
    if request.method == "POST" and form.is_valid():
        given = form.cleaned_data
        draft = actions.begin(given, given["accounts"], given["language"], given["text"], by=request.user)
        return redirect("drafts:draft", draft.pk)
    return render(request, "drafts/new.html", {"form": form})


@needs("drafts.see")
def draft(request: Request, number: int) -> HttpResponse:
    """Show one draft: what is open, its texts with what the check says, pictures, facts, and what others bring."""
    one = queries.draft_for(request.user, number)
    return render(request, "drafts/draft.html", page_of(request, one))


@needs("drafts.make")
@told_when_locked
def details(request: Request, number: int) -> HttpResponse:
    """Change what stands around the texts; who is overtaken is told, and loses nothing."""
    one = queries.draft_to_change(request.user, number)
    form, overtaken = DetailsForm(request.POST or None, draft=one), False
    if request.method == "POST" and form.is_valid():
        try:
            actions.change(one, form.cleaned_data, by=request.user, seen=form.cleaned_data["seen"])
            return redirect("drafts:draft", one.pk)
        except Overtaken:
            one, overtaken = queries.draft_to_change(request.user, number), True
    said = {"form": form, "draft": one, "overtaken": overtaken, "rows": rows(one), "mark": actions.mark(one)}
    return render(request, "drafts/details.html", said, status=409 if overtaken else 200)


@needs("drafts.make")
@told_when_locked
def withdrawal(request: Request, number: int) -> HttpResponse:
    """Take a draft back, once somebody says yes."""
    one = queries.draft_to_change(request.user, number)
    form = WithdrawalForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        actions.withdraw(one, form.cleaned_data["reason"], by=request.user)
        messages.success(request, _("The draft is taken back. Nothing more happens with it."))
        return redirect("drafts:draft", one.pk)
    return render(request, "drafts/withdrawal.html", {"form": form, "draft": one})
