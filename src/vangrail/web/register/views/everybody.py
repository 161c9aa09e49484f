"""What everybody may see: who does what, and the tip sheets."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import get_language

from vangrail.source.tips import sheets
from vangrail.web.people.access import Request, open_to_all, signed_in
from vangrail.web.register.queries.jobs import seats
from vangrail.web.register.shown import of_seats


@signed_in
def jobs(request: Request) -> HttpResponse:
    """Show who does what in the social team, red where nobody does."""
    return render(request, "register/jobs.html", {"table": of_seats(seats())})


@open_to_all
def tips(request: HttpRequest) -> HttpResponse:
    """Show which tip sheets there are."""
    return render(request, "register/tips.html", {"sheets": sheets(get_language() or "en")})


@open_to_all
def sheet(request: HttpRequest, name: str) -> HttpResponse:
    """Show one tip sheet. It asks nothing, and nothing is kept of who read it."""
    found = {each.id: each for each in sheets(get_language() or "en")}
    if name not in found:
        raise Http404
    others = [each for each in found.values() if each.id != name]
    return render(request, "register/sheet.html", {"sheet": found[name], "others": others})
