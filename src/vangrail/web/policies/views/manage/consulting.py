"""Recording consultations about a version, and reading their documents."""

from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render

from vangrail.web.people.access import Request, needs
from vangrail.web.policies import actions
from vangrail.web.policies.errors import RefusedError
from vangrail.web.policies.forms.consulting import ConsultationForm
from vangrail.web.policies.models import Evidence
from vangrail.web.policies.queries import version_for
from vangrail.web.ui.answers import to_save


@needs("policies.edit")
def consultation(request: Request, number: int) -> HttpResponse:
    """Record that somebody was consulted."""
    version = version_for(request.user, number)
    form = ConsultationForm(request.POST or None, request.FILES or None)
    if request.method == "POST" and form.is_valid():
        try:
            actions.consult(version, by=request.user, **form.cleaned_data)
        except RefusedError as error:
            form.refuse(error)
        else:
            return redirect("policies:version", number)
    return render(request, "policies/manage/consultation.html", {"version": version, "form": form})


@needs("policies.evidence")
def evidence(request: Request, number: int, consultation: int) -> HttpResponse:
    """Give the document of a consultation, always as a file to save."""
    version = version_for(request.user, number)
    found = Evidence.objects.filter(consultation=consultation, consultation__version=version).first()
    if found is None:
        raise Http404
    return to_save(bytes(found.body), found.name, "application/octet-stream")
