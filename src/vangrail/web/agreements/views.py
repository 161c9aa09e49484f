"""The pages on which two people agree."""

from typing import Any

from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import get_language
from django.views.decorators.http import require_POST

from vangrail.source.agreements import kinds, safety
from vangrail.web.agreements import actions, queries
from vangrail.web.agreements.forms import ChangeForm, ProposalForm
from vangrail.web.agreements.models import Agreement
from vangrail.web.people.access import Request, needs, signed_in
from vangrail.web.people.models import Person


@signed_in
def mine(request: Request) -> HttpResponse:
    """Show what was agreed with somebody about their working time, and propose something else."""
    return _page(request, request.user, "agreements/mine.html", "agreements:mine")


@needs("agreements.team")
def team(request: Request) -> HttpResponse:
    """List how it stands with everybody in somebody's team."""
    return render(request, "agreements/team.html", {"team": queries.team(request.user)})


@needs("agreements.team")
def member(request: Request, number: int) -> HttpResponse:
    """Show and propose an agreement with one person of the team."""
    person = get_object_or_404(queries.of_team(request.user), pk=number)
    return _page(request, person, "agreements/member.html", "agreements:member", number)


@signed_in
@require_POST
def reply(request: Request, number: int) -> HttpResponse:
    """Say yes to a proposal, or what should be different."""
    found = get_object_or_404(queries.awaiting(request.user), pk=number)
    form = ChangeForm(request.POST)
    if "change" in request.POST and not form.is_valid():
        return render(request, "agreements/change.html", {"form": form, "agreement": found}, status=422)
    actions.reply(found, form.cleaned_data["words"] if "change" in request.POST else "", by=request.user)
    return redirect(*_home(request.user, found))


@needs("agreements.counts")
def counts(request: Request) -> HttpResponse:
    """Count by place how many have an agreement. It names nobody."""
    return render(request, "agreements/counts.html", {"counts": queries.counts()})


def _page(request: Request, person: Person, template: str, address: str, *args: object) -> HttpResponse:
    """Show how it stands, and keep a proposal that is sent."""
    form = ProposalForm(request.POST or None, initial=_start(person))
    if request.method == "POST" and form.is_valid():
        actions.propose(person, **form.cleaned_data, by=request.user)
        return redirect(address, *args)
    stands = queries.standing(person)
    context: dict[str, Any] = {"stands": stands, "form": form, "change": ChangeForm(), "person": person}
    return render(request, template, context | {"safety": safety(get_language() or "en")})


def _start(person: Person) -> dict[str, Any]:
    """Return what the form starts from: what was agreed before, or the usual for an office."""
    agreed = queries.standing(person).agreed
    if agreed:
        return {"kind": agreed.kind, "moments": agreed.moments, "note": agreed.note}
    return {"kind": kinds()[0].id, "moments": list(kinds()[0].moments)}


def _home(person: Person, agreement: Agreement) -> tuple[Any, ...]:
    """Return the page that somebody came from."""
    return ("agreements:mine",) if agreement.person_id == person.pk else ("agreements:member", agreement.person_id)
