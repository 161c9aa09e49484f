"""Publishing a version, taking it back, and weighing who reads it again."""

from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render

from vangrail.web.people.access import Request, needs
from vangrail.web.policies import actions
from vangrail.web.policies.errors import RefusedError
from vangrail.web.policies.forms.deciding import PublicationForm, ReasonForm, WeighingForm
from vangrail.web.policies.gate import gate
from vangrail.web.policies.models import Version
from vangrail.web.policies.models.publication import AUDIENCES
from vangrail.web.policies.queries import version_for
from vangrail.web.policies.queries.differences import step


@needs("policies.publish")
def publication(request: Request, number: int) -> HttpResponse:
    """Publish a version from a moment on, with what is open in sight."""
    version = version_for(request.user, number)
    found = gate(version)
    form = PublicationForm(request.POST or None, doubtful=bool(found.doubts))
    if request.method == "POST" and form.is_valid():
        said = form.cleaned_data
        try:
            actions.publish(version, by=request.user, effective=said.get("effective"), reason=said["reason"])
        except RefusedError as error:
            form.refuse(error)
        else:
            return redirect("policies:version", number)
    return render(request, "policies/manage/publication.html", {"version": version, "gate": found, "form": form})


@needs("policies.publish")
def withdrawal(request: Request, number: int) -> HttpResponse:
    """Drop a proposal, or take a publication back before its moment."""
    version = version_for(request.user, number)
    form = ReasonForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            actions.withdraw(version, by=request.user, reason=form.cleaned_data["reason"])
        except RefusedError as error:
            form.refuse(error)
        else:
            return redirect("policies:version", number)
    return render(request, "policies/manage/withdrawal.html", {"version": version, "form": form})


@needs("policies.publish")
def weighing(request: Request, number: int, audience: str) -> HttpResponse:
    """Say for some readers whether they read and sign this version again."""
    version = version_for(request.user, number)
    old = Version.objects.filter(number__lt=number, publication__isnull=False, withdrawal=None).first()
    if old is None or audience not in dict(AUDIENCES):
        raise Http404
    form = WeighingForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        actions.weigh(version, audience, by=request.user, **form.cleaned_data)
        return redirect("policies:difference", number)
    said = {"version": version, "old": old, "form": form, "step": step(old, version, audience)}
    return render(request, "policies/manage/weighing.html", {**said, "readers": dict(AUDIENCES)[audience]})
