"""For whoever meets something about the company: whether somebody has it already."""

from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.cache import never_cache

from vangrail.web.desk.forms import WhoForm
from vangrail.web.desk.queries.who import holder
from vangrail.web.people.access import Request, signed_in


@signed_in
@never_cache
def who(request: Request) -> HttpResponse:
    """Say who has something, by its link. The link is sent in the body and kept nowhere."""
    form = WhoForm(request.POST or None)
    if request.method != "POST" or not form.is_valid():
        return render(request, "desk/who.html", {"form": form}, status=422 if form.is_bound else 200)
    found = holder(form.cleaned_data["address"])
    return render(request, "desk/who.html", {"form": form, "asked": True, "found": found})
