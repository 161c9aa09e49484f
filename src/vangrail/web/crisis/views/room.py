"""The page of one freeze while it lasts: its clock, the first hour, decisions, and everything that was done."""

from typing import Any

from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_POST

from vangrail.web.crisis import shown
from vangrail.web.crisis.actions import working
from vangrail.web.crisis.forms.switch import EndForm, ExtensionForm, ScopeForm, TextsForm, laid_out, scope_of
from vangrail.web.crisis.forms.work import NoteForm
from vangrail.web.crisis.queries import freezes, people
from vangrail.web.crisis.queries.texts import pieces
from vangrail.web.people.access import Request, needs
from vangrail.web.people.permissions import require
from vangrail.web.policies.models import Freeze


@needs("crisis.see")
def home(request: Request) -> HttpResponse:
    """Show what holds now, what was before, and whether everybody who is needed has a place."""
    found = list(freezes.listed(request.user)[:50])
    page: dict[str, Any] = {
        "now": [each for each in found if each.holds],
        "before": [each for each in found if not each.holds],
    }
    page |= {"places": people.places(), "may_turn": request.user.has_perm("policies.freeze")}
    return render(request, "crisis/home.html", page)


@needs("crisis.see")
def freeze(request: Request, number: int) -> HttpResponse:
    """Show one freeze."""
    return room(request, freezes.freeze_for(request.user, number))


def room(request: Request, freeze: Freeze, **forms: Any) -> HttpResponse:
    """Show one freeze, with forms that came back."""
    page: dict[str, Any] = {
        "freeze": freeze,
        "pieces": pieces(freeze),
        "steps": shown.steps(freeze, request.user),
        "events": [shown.happened(event) for event in reversed(freezes.events(freeze))],
        "may_turn": request.user.has_perm("policies.freeze") and freeze.holds,
        "may_decide": request.user.has_perm("crisis.decide", freeze),
        "note": NoteForm(),
        "extension": ExtensionForm(),
        "scope": ScopeForm(initial=scope_of(freeze)),
        "words": TextsForm(initial=laid_out({"told": freeze.told, "say": freeze.say})),
        "end": EndForm(),
        "calls": freezes.calls(freeze.started_at).count() if not freeze.exercise else 0,
        "joined": "joined" in request.GET,
    }
    return render(request, "crisis/freeze.html", page | forms, status=422 if forms else 200)


@needs("crisis.see")
@require_POST
def step(request: Request, number: int, name: str) -> HttpResponse:
    """Take a step, or say that it is done."""
    freeze = freezes.freeze_for(request.user, number)
    found = get_object_or_404(freezes.steps(freeze), name=name)
    act = working.finish if "done" in request.POST else working.take
    act(found, by=request.user)
    return redirect(f"/manage/crisis/{number}/#steps")


@needs("crisis.see")
@require_POST
def decision(request: Request, number: int) -> HttpResponse:
    """Write a decision down."""
    freeze, form = freezes.freeze_for(request.user, number), NoteForm(request.POST)
    require(request.user, "crisis.decide", freeze)
    if not form.is_valid():
        return room(request, freeze, note=form)
    working.note(freeze, "decision", form.cleaned_data["text"], by=request.user)
    return redirect("crisis:freeze", number)
