"""What we keep, who sees it, and how long."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from vangrail.web.checks import queries
from vangrail.web.people.access import open_to_all


@open_to_all
@require_safe
def what_we_keep(request: HttpRequest) -> HttpResponse:
    """Show everything that is kept of the checks, to everybody: it is little."""
    found = {"months": queries.months(), "yes": queries.share_of_yes(), "fewest": queries.FEWEST}
    return render(request, "checks/what_we_keep.html", found)
