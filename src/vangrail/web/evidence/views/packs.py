"""Packs of evidence: asking for one, and downloading it."""

from typing import Any

from django.http import HttpResponse, HttpResponseBase
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone

from vangrail.web.evidence.actions import packs as actions
from vangrail.web.evidence.forms import PackForm
from vangrail.web.evidence.queries import packs as known
from vangrail.web.evidence.queries import ready
from vangrail.web.evidence.tables import packs_table
from vangrail.web.people.access import Request, needs
from vangrail.web.ui.answers import file_to_save


@needs("evidence.pack")
def packs(request: Request) -> HttpResponse:
    """List the packs of the last months, and ask for one."""
    form = PackForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        actions.ask(by=request.user, at=timezone.now(), **form.asked())
        return redirect("evidence:packs")
    found = known(timezone.now())
    said: dict[str, Any] = {"form": form, "waits": any(not each.made_at for each in found), **packs_table(found)}
    return render(request, "evidence/packs.html", said, status=422 if form.errors else 200)


@needs("evidence.pack")
def pack(request: Request, name: str) -> HttpResponseBase:
    """Download a pack."""
    found = get_object_or_404(ready(), name=name)
    return file_to_save(actions.taken(found, by=request.user), f"evidence-{found.made_at:%Y-%m-%d}-{found.pk}.zip")


@needs("evidence.pack")
def names(request: Request, name: str) -> HttpResponseBase:
    """Download who is who in a pack without names."""
    found = get_object_or_404(ready(), name=name, named=False)
    file = actions.taken(found, by=request.user, names=True)
    return file_to_save(file, f"evidence-{found.made_at:%Y-%m-%d}-{found.pk}.names.jsonl")
