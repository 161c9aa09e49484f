"""What teams do together: their own page, the page of who promises treats, and the cap."""

from typing import Any

from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_POST

from vangrail.web.ambassadors import shown
from vangrail.web.ambassadors.actions import goals as actions
from vangrail.web.ambassadors.forms.goals import CapForm, GoalForm, TreatForm
from vangrail.web.ambassadors.models import Goal
from vangrail.web.ambassadors.queries import goals
from vangrail.web.people.access import Request, needs


@needs("ambassadors.use")
def mine(request: Request) -> HttpResponse:
    """Show what somebody's teams do together, and set something."""
    form = GoalForm(request.POST or None, person=request.user)
    if request.method == "POST" and form.is_valid() and _set(request, form):
        return redirect("ambassadors:goals")
    page = {"goals": goals.goals_for(request.user), "form": form, "in_team": request.user.groups.exists()}
    page |= {"sentence": shown.treat_sentence(), "facts": shown.facts()}
    return render(request, "ambassadors/goals.html", page, status=422 if form.errors else 200)


@needs("ambassadors.use")
@require_POST
def reached(request: Request, number: int) -> HttpResponse:
    """Say that a team has done it."""
    actions.tick(goals.goal_for(request.user, number), by=request.user)
    return redirect("ambassadors:goals")


@needs("ambassadors.use")
@require_POST
def end(request: Request, number: int) -> HttpResponse:
    """Take a goal back: who set it, or who fills the shelf."""
    fills = request.user.has_perm("ambassadors.shelf")
    found = get_object_or_404(Goal, pk=number) if fills else goals.goal_for(request.user, number)
    actions.take_back(found, by=request.user)
    return redirect("ambassadors:manage_goals" if fills else "ambassadors:goals")


@needs("ambassadors.shelf")
def manage(request: Request) -> HttpResponse:
    """Show what every team does together, and promise a treat."""
    form = TreatForm(request.POST or None)
    if request.method == "POST" and form.is_valid() and _set(request, form):
        return redirect("ambassadors:manage_goals")
    page: dict[str, Any] = {"goals": goals.running(), "form": form, "cap": goals.cap(), "facts": shown.facts()}
    return render(request, "ambassadors/manage/goals.html", page, status=422 if form.errors else 200)


@needs("ambassadors.cap")
def cap(request: Request) -> HttpResponse:
    """Say how much treats may be worth."""
    form = CapForm(request.POST or None, instance=None, initial=_begun())
    if request.method == "POST" and form.is_valid():
        actions.set_cap(form.cleaned_data, by=request.user)
        return redirect("ambassadors:manage_goals")
    return render(request, "ambassadors/manage/cap.html", {"form": form}, status=422 if form.errors else 200)


def _begun() -> dict[str, Any]:
    held = goals.cap()
    return {"amount": held.amount, "currency": held.currency, "period": held.period} if held else {}


def _set(request: Request, form: GoalForm) -> bool:
    """Set a goal; where it is refused, say why on the form."""
    values = dict(form.cleaned_data)
    try:
        actions.set_goal(values.pop("group"), values, by=request.user)
    except actions.TreatError as refused:
        form.add_error("treat" if "treat" in form.fields else None, refused.sentence)
        return False
    return True
