"""Recording consultations about a version, and reading their documents."""

from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils.http import content_disposition_header

from vangrail.web.people.access import Request, needs
from vangrail.web.policies import actions
from vangrail.web.policies.errors import RefusedError
from vangrail.web.policies.forms.consulting import ConsultationForm
from vangrail.web.policies.models import Evidence
from vangrail.web.policies.queries import version_for


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
    told = content_disposition_header(as_attachment=True, filename=found.name) or "attachment"
    headers = {"Content-Disposition": told, "X-Content-Type-Options": "nosniff"}
    return HttpResponse(bytes(found.body), content_type="application/octet-stream", headers=headers)
