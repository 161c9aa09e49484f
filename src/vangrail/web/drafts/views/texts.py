"""The texts of a draft: written with the check beside the words, which keeps nothing of what is not saved."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from vangrail.web.accounts.actions import Overtaken
from vangrail.web.accounts.queries import postable
from vangrail.web.checks.limits import CHECKS, limited
from vangrail.web.drafts import actions, queries
from vangrail.web.drafts.forms.drafts import TextForm, VariantForm
from vangrail.web.drafts.shown import Beside
from vangrail.web.drafts.views.guards import told_when_locked
from vangrail.web.people.access import Request, needs
from vangrail.web.ui.answers import keep_nowhere


@needs("drafts.make")
@told_when_locked
def text(request: Request, number: int, variant: int) -> HttpResponse:
    """Write a text; who is overtaken is told, and both texts stand beside each other."""
    one = queries.draft_to_change(request.user, number)
    current, overtaken = queries.part_of(one, "variants", variant), False
    form = TextForm(request.POST or None, initial={"text": current.text, "seen": current.digest})
    if request.method == "POST" and form.is_valid():
        try:
            actions.write(current, form.cleaned_data["text"], by=request.user, seen=form.cleaned_data["seen"])
            messages.success(request, _("The text is saved."))
            return redirect("drafts:text", one.pk, current.pk)
        except Overtaken:
            one = queries.draft_to_change(request.user, number)
            current, overtaken = queries.part_of(one, "variants", variant), True
    mine = form.data.get("text", "") if overtaken else current.text
    said = {"form": form, "draft": one, "overtaken": overtaken, "beside": Beside(one, current, mine)}
    return render(request, "drafts/text.html", said, status=409 if overtaken else 200)


@needs("drafts.make")
@require_POST
@limited(CHECKS)
def live(request: Request, number: int, variant: int) -> HttpResponse:
    """Say what the check makes of a text while somebody writes it. It is neither kept nor counted."""
    one = queries.draft_to_change(request.user, number)
    form = TextForm(request.POST)
    words = form.cleaned_data["text"] if form.is_valid() else ""
    beside = Beside(one, queries.part_of(one, "variants", variant), words)
    response = render(request, "drafts/parts/beside.html", {"beside": beside, "draft": one, "live": True})
    keep_nowhere(response)
    return response


@needs("drafts.make")
@told_when_locked
def new(request: Request, number: int) -> HttpResponse:
    """Add a text for another account or in another language."""
    one = queries.draft_to_change(request.user, number)
    form = VariantForm(request.POST or None, draft=one, accounts=postable(request.user))
    if request.method == "POST" and form.is_valid():
        made = actions.copy_text(one, **form.cleaned_data, by=request.user)
        return redirect("drafts:text", one.pk, made.pk)
    return render(request, "drafts/text_new.html", {"form": form, "draft": one})


@needs("drafts.make")
@require_POST
@told_when_locked
def settlement(request: Request, number: int, variant: int) -> HttpResponse:
    """Say that a translation still says the same."""
    one = queries.draft_to_change(request.user, number)
    actions.settle(queries.part_of(one, "variants", variant), by=request.user)
    return redirect("drafts:draft", one.pk)


@needs("drafts.make")
@told_when_locked
def removal(request: Request, number: int, variant: int) -> HttpResponse:
    """Take a text out, once somebody says yes."""
    one = queries.draft_to_change(request.user, number)
    current = queries.part_of(one, "variants", variant)
    if request.method == "POST":
        actions.remove_text(current, by=request.user)
        return redirect("drafts:draft", one.pk)
    return render(request, "drafts/text_removal.html", {"draft": one, "variant": current})
