"""Who leaves, how far it is, and the certificate when all of it is attested."""

from django.core.paginator import Paginator
from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _

from vangrail.documents.render import available
from vangrail.web.leavers import shown
from vangrail.web.leavers.certificate import as_pdf
from vangrail.web.leavers.queries.cases import leaving_for, leavings_for
from vangrail.web.leavers.queries.tasks import tasks_of
from vangrail.web.people.access import Request, needs

PAGE = 50


@needs("leavers.see")
def home(request: Request) -> HttpResponse:
    """List who leaves: what is due first first, what is over after it."""
    found = leavings_for(request.user)
    now = found.filter(closed_at=None, cancelled_at=None)
    page = Paginator(found.exclude(pk__in=now.values("pk")).order_by("-last_day", "-pk"), PAGE).get_page(
        request.GET.get("page")
    )
    said = {"now": [shown.Case(each) for each in now], "page": page, "before": [shown.Case(each) for each in page]}
    return render(request, "leavers/home.html", said)


@needs("leavers.see")
def leaving(request: Request, number: int) -> HttpResponse:
    """Show one leaving with its tasks in their order."""
    found = leaving_for(request.user, number)
    tasks = tasks_of(found)
    said = {
        "case": shown.Case(found),
        "groups": shown.groups(tasks, request.user),
        "done": sum(task.is_done for task in tasks),
        "total": len(tasks),
        "pdf": "pdf" in available(),
    }
    return render(request, "leavers/leaving.html", said)


@needs("leavers.see")
def certificate(request: Request, number: int) -> HttpResponse:
    """Give the certificate of a leaving that is closed."""
    found = leaving_for(request.user, number)
    if found.closed_at is None or "pdf" not in available():
        raise Http404(_("There is no certificate yet: it is made when every task is attested."))
    headers = {"Content-Disposition": f'attachment; filename="leaving-{found.pk}.pdf"'}
    return HttpResponse(as_pdf(found), content_type="application/pdf", headers=headers)
