"""The records: what happened, by whom, when, and whether they are whole."""

from django.http import HttpResponse, HttpResponseBase
from django.shortcuts import render
from django.utils import timezone
from django.utils.translation import gettext as _

from vangrail.web.audit import queries as audit
from vangrail.web.audit.sheets import download
from vangrail.web.evidence.forms import PlaceForm, RecordsForm
from vangrail.web.evidence.queries import last_look, part, tell
from vangrail.web.evidence.retention import periods
from vangrail.web.evidence.tables import periods_table, records_table, rows_to_download, ways
from vangrail.web.people.access import Request, needs

PER_PAGE = 50


@needs("audit.see")
def records(request: Request) -> HttpResponse:
    """Show what happened, newest first."""
    form = RecordsForm(request.GET)
    found = part(audit.entries(**form.filters()), **PlaceForm(request.GET).place(), size=PER_PAGE)
    said = {
        "form": form,
        "ways": ways(found, request.GET),
        "query": form.query(),
        "head": audit.head(),
        "look": last_look(),
    }
    return render(request, "evidence/records.html", said | records_table(tell(found.entries), request.GET))


@needs("audit.see")
def sheet(request: Request) -> HttpResponseBase:
    """Download the records of the page, with what links them."""
    found = audit.entries(**RecordsForm(request.GET).filters())
    headers = (_("Entry"), _("When"), _("Kind"), _("What happened"), _("Digest of the entry"))
    return download(f"records-{timezone.localdate()}", headers, rows_to_download(found))


@needs("audit.see")
def keeping(request: Request) -> HttpResponse:
    """Show how long what was said is kept, by kind."""
    return render(request, "evidence/keeping.html", periods_table(periods()))
