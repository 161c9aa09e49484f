"""Alarms: that a topic comes up much more than usual, and the first hour's list."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_POST

from vangrail.web.mentions import shown
from vangrail.web.mentions.actions import alerting
from vangrail.web.mentions.forms import EndForm
from vangrail.web.mentions.models import Alert, Step
from vangrail.web.mentions.names import STEP, topic_name
from vangrail.web.people.access import Request, needs


@needs("mentions.see")
def listed(request: Request) -> HttpResponse:
    """List the alarms, those that run first."""
    running = Alert.objects.filter(ended_at=None)
    ended = Alert.objects.exclude(ended_at=None)[:40]
    context = {"running": shown.alert_rows(running), "ended": shown.alert_rows(ended)}
    return render(request, "mentions/manage/alerts.html", context)


@needs("mentions.see")
def alert(request: Request, number: int) -> HttpResponse:
    """Show an alarm with what its first hour asks for."""
    return _page(request, get_object_or_404(Alert, pk=number), EndForm())


@needs("mentions.work")
@require_POST
def step(request: Request, number: int, name: str) -> HttpResponse:
    """Write down that a step is done."""
    alerting.tick(get_object_or_404(Step, alert=number, name=name), by=request.user)
    return redirect("mentions:alert", number)


@needs("mentions.work")
@require_POST
def end(request: Request, number: int) -> HttpResponse:
    """End an alarm with a sentence."""
    found = get_object_or_404(Alert, pk=number)
    form = EndForm(request.POST)
    if not form.is_valid():
        return _page(request, found, form)
    alerting.end(found, form.cleaned_data["ending"], by=request.user)
    messages.success(request, str(topic_name(found.topic)))
    return redirect("mentions:alerts")


def _page(request: Request, found: Alert, form: EndForm) -> HttpResponse:
    steps = [(each, *STEP[each.name]) for each in found.steps.select_related("done_by") if each.name in STEP]
    context = {"alert": found, "steps": steps, "form": form, "may": request.user.has_perm("mentions.work")}
    return render(request, "mentions/manage/alert.html", context, status=422 if form.is_bound else 200)
