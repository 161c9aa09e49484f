"""Facts that may be claimed: the register, and which of them a draft leans on."""

from django.core.exceptions import ValidationError
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_POST

from vangrail.web.drafts import actions, queries
from vangrail.web.drafts.forms.facts import ClaimForm, FactForm
from vangrail.web.drafts.models import Fact
from vangrail.web.drafts.queries import facts as facts_queries
from vangrail.web.drafts.shown import fact_table
from vangrail.web.drafts.views.guards import told_when_locked
from vangrail.web.people.access import Request, needs


@needs("drafts.see")
def register(request: Request) -> HttpResponse:
    """List every fact: what it says, who approved it, until when it holds, how many drafts lean on it."""
    may = request.user.has_perm("drafts.facts")
    found = list(facts_queries.register())
    holding = [fact for fact in found if facts_queries.standing(fact) in {"holds", "soon"}]
    over = [fact for fact in found if fact not in holding]
    said = {"holding": fact_table(holding, may=may), "over": fact_table(over, may=may), "may_change": may}
    return render(request, "drafts/facts.html", said)


@needs("drafts.facts")
def new(request: Request) -> HttpResponse:
    """Approve a fact."""
    form = FactForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        actions.approve_fact(form.values(), by=request.user)
        return redirect("drafts:facts")
    return render(request, "drafts/fact.html", {"form": form})


@needs("drafts.facts")
def renewal(request: Request, fact: int) -> HttpResponse:
    """Approve a fact in the place of another; drafts that lean on that one lean on it."""
    old = get_object_or_404(Fact, pk=fact)
    form = FactForm(request.POST or None, fact=old)
    if request.method == "POST" and form.is_valid():
        try:
            actions.approve_fact(form.values(), by=request.user, replaces=old)
            return redirect("drafts:facts")
        except ValidationError as error:
            form.add_error(None, error)
    return render(request, "drafts/fact.html", {"form": form, "fact": old})


@needs("drafts.facts")
def withdrawal(request: Request, fact: int) -> HttpResponse:
    """Take a fact back, once somebody says yes."""
    one = get_object_or_404(Fact, pk=fact)
    if request.method == "POST":
        actions.take_back_fact(one, by=request.user)
        return redirect("drafts:facts")
    return render(request, "drafts/fact_withdrawal.html", {"fact": one, "leaning": one.claims.count()})


@needs("drafts.make")
@told_when_locked
def claims(request: Request, number: int) -> HttpResponse:
    """Choose what a draft leans on, of the facts that hold when it goes out."""
    one = queries.draft_to_change(request.user, number)
    facts = facts_queries.for_draft(one)
    form = ClaimForm(request.POST or None, facts=facts)
    if request.method == "POST" and form.is_valid():
        actions.claim(one, form.cleaned_data["fact"], by=request.user)
        return redirect("drafts:claims", one.pk)
    return render(request, "drafts/claims.html", {"form": form, "draft": one, "facts": facts})


@needs("drafts.make")
@require_POST
@told_when_locked
def claim_removal(request: Request, number: int, claim: int) -> HttpResponse:
    """Say that a draft no longer leans on a fact."""
    one = queries.draft_to_change(request.user, number)
    actions.unclaim(queries.part_of(one, "claims", claim), by=request.user)
    return redirect("drafts:claims", one.pk)
