"""The figures of the social team, and the same as a table to download."""

from django.http import HttpResponse, StreamingHttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_safe

from vangrail.web.audit.sheets import download
from vangrail.web.desk import charts
from vangrail.web.desk.queries import figures as queries
from vangrail.web.people.access import Request, needs


@needs("desk.figures")
@require_safe
def figures(request: Request) -> HttpResponse:
    """Show how much was said, how soon it was answered, what share was in time, and about what."""
    period = _period(request)
    found = queries.figures(request.user, timezone.localdate(), period, request.GET.get("topic", "")[:20])
    return render(request, "desk/figures.html", charts.page(found))


@needs("desk.figures")
@require_safe
def sheet(request: Request) -> StreamingHttpResponse:
    """Download the counts of each day and topic."""
    found = queries.days(request.user, timezone.localdate(), _period(request))
    return download("mentions", charts.headers(), charts.rows(found.iterator()))


def _period(request: Request) -> str:
    given = request.GET.get("period", "")
    return given if given in queries.PERIODS else queries.USUAL
