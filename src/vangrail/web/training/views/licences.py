"""The register of who may speak for the company."""

from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_POST

from vangrail.web.people.access import Request, needs
from vangrail.web.training.actions import licences as actions
from vangrail.web.training.forms import LicenceForm, posted
from vangrail.web.training.models import Licence
from vangrail.web.training.queries import licences as queries


@needs("training.register")
def licences(request: Request) -> HttpResponse:
    """Show who may speak about what, and what asks for attention."""
    found = queries.register(request.user)
    return render(request, "training/manage/licences.html", {"register": found})


@needs("training.appoint")
def new_licence(request: Request) -> HttpResponse:
    """Appoint somebody."""
    form = LicenceForm(posted(request))
    if form.is_valid():
        actions.appoint(form.cleaned_data, by=request.user)
        return redirect("training:licences")
    return render(request, "training/manage/licence.html", {"form": form})


@needs("training.appoint")
def licence(request: Request, pk: int) -> HttpResponse:
    """Change a licence."""
    found = _get(request, pk)
    form = LicenceForm(posted(request), instance=found)
    if form.is_valid():
        actions.change(found, form.cleaned_data, by=request.user)
        return redirect("training:licences")
    return render(request, "training/manage/licence.html", {"form": form, "licence": found})


@require_POST
@needs("training.appoint")
def licence_ending(request: Request, pk: int) -> HttpResponse:
    """End a licence now."""
    actions.withdraw(_get(request, pk), by=request.user)
    return redirect("training:licences")


def _get(request: Request, pk: int) -> Licence:
    found = queries.get(request.user, pk)
    if found is None:
        raise Http404
    return found
