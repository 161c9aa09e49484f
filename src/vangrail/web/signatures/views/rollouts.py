"""Planning a roll-out, seeing how it goes, and letting it rest or end."""

from typing import Any

from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_POST

from vangrail.decisions.waves import counted, waves
from vangrail.web.people.access import Request, needs
from vangrail.web.policies.queries import current_version
from vangrail.web.signatures.actions import rollouts as actions
from vangrail.web.signatures.forms.rollout import PlanForm
from vangrail.web.signatures.models import RollOut
from vangrail.web.signatures.queries.rollouts import members, rollouts, state, wave_counts
from vangrail.web.signatures.tables import facts, plan_table, rollouts_table, waves_table


@needs("signatures.count")
def index(request: Request) -> HttpResponse:
    """Show all roll-outs."""
    return render(request, "signatures/rollouts.html", rollouts_table(rollouts()))


@needs("signatures.roll_out")
def new(request: Request) -> HttpResponse:
    """Plan a roll-out: first the preview of every wave, then the start."""
    version = current_version()
    form = PlanForm(request.POST or None)
    said: dict[str, Any] = {"form": form, "version": version}
    if version and request.method == "POST" and form.is_valid():
        plan = form.cleaned_data
        if "start" in request.POST:
            return redirect("signatures:rollout", number=actions.start(version, by=request.user, **plan).pk)
        people = members(version, plan["split"])
        planned = waves(people, plan["split"], plan["starts"], plan["size"])
        said |= {"people": len(people), "planned": planned, **plan_table(planned, counted(planned, people))}
    return render(request, "signatures/plan.html", said)


@needs("signatures.count")
def show(request: Request, number: int) -> HttpResponse:
    """Show how a roll-out goes, wave by wave."""
    rollout = _rollout(number)
    now = state(rollout)
    said = {"rollout": rollout, "state": now, "facts": facts(rollout, now)}
    return render(request, "signatures/rollout.html", said | waves_table(request.user, wave_counts(rollout)))


@needs("signatures.roll_out")
@require_POST
def pause(request: Request, number: int) -> HttpResponse:
    """Let a roll-out rest."""
    actions.pause(_rollout(number), by=request.user)
    return redirect("signatures:rollout", number=number)


@needs("signatures.roll_out")
@require_POST
def pause_end(request: Request, number: int) -> HttpResponse:
    """Go on with a roll-out that rested."""
    actions.resume(_rollout(number), by=request.user)
    return redirect("signatures:rollout", number=number)


@needs("signatures.roll_out")
def stop(request: Request, number: int) -> HttpResponse:
    """End a roll-out for good, after asking once."""
    rollout = _rollout(number)
    if request.method == "POST":
        actions.stop(rollout, by=request.user)
        return redirect("signatures:rollout", number=number)
    return render(request, "signatures/stop.html", {"rollout": rollout})


def _rollout(number: int) -> RollOut:
    return get_object_or_404(rollouts(), pk=number)
