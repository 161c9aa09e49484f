"""The register of who speaks, for who looks after it."""

from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render

from vangrail.web.people.access import Request, needs
from vangrail.web.policies import actions
from vangrail.web.policies.errors import RefusedError
from vangrail.web.policies.forms.deciding import ReasonForm
from vangrail.web.policies.forms.speaking import AppointmentForm
from vangrail.web.policies.models import Appointment
from vangrail.web.policies.queries import current, everybody_who_speaks
from vangrail.web.policies.views.manage.tables import ENDING, SPEAKERS, voice_rows


@needs("policies.see")
def register(request: Request) -> HttpResponse:
    """Show who speaks about what, vacancies first in sight."""
    voices = everybody_who_speaks(current())
    found = [(label, voice) for topic, label in Appointment.TOPICS for voice in voices[topic]]
    may_end = request.user.has_perm("policies.speakers")
    said = {"headers": (*SPEAKERS, ENDING) if may_end else SPEAKERS, "rows": voice_rows(found, may_end=may_end)}
    return render(request, "policies/manage/speakers.html", said)


@needs("policies.speakers")
def appointment(request: Request) -> HttpResponse:
    """Appoint somebody."""
    form = AppointmentForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        actions.appoint(form.cleaned_data, by=request.user)
        return redirect("policies:speakers")
    return render(request, "policies/manage/appointment.html", {"form": form})


@needs("policies.speakers")
def ending(request: Request, pk: int) -> HttpResponse:
    """End an appointment."""
    found = get_object_or_404(Appointment, pk=pk)
    form = ReasonForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            actions.end_appointment(found, by=request.user, reason=form.cleaned_data["reason"])
        except RefusedError as error:
            form.refuse(error)
        else:
            return redirect("policies:speakers")
    return render(request, "policies/manage/ending.html", {"appointment": found, "form": form})
