"""Coming back with a code: what was answered, and writing more. The code travels in forms, never in an address or a session."""

from typing import Final

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from vangrail.web.checks.limits import Limit, limited
from vangrail.web.people.access import open_to_all, signed_in
from vangrail.web.people.models import Person
from vangrail.web.reports import shown
from vangrail.web.reports.actions.reporting import reply
from vangrail.web.reports.forms import CodeForm, ReplyForm
from vangrail.web.reports.models import Report
from vangrail.web.reports.queries import reports as queries
from vangrail.web.reports.views.privately import privately

CODES: Final = Limit(10)
"""Codes that are tried: of 80 bits each, so guessing is hopeless even without this."""


@open_to_all
@limited(CODES)
@privately
def come_back(request: HttpRequest) -> HttpResponse:
    """Show the report that a code belongs to; who gave their name finds theirs below."""
    form = CodeForm(request.POST if request.method == "POST" else None)
    if form.is_valid():
        code = form.cleaned_data["code"]
        report = queries.by_code(code)
        if report is not None:
            return _page(request, report, ReplyForm(initial={"code": code}))
        form.add_error("code", _("Your code: there is nothing with it. Look at each letter and number once more."))
    named = queries.own(request.user) if isinstance(request.user, Person) else ()
    return render(
        request,
        "reports/return.html",
        {"form": form, "rows": shown.own_rows(named)},
        status=422 if form.is_bound else 200,
    )


@require_POST
@open_to_all
@limited(CODES)
@privately
def message(request: HttpRequest) -> HttpResponse:
    """Add what the reporter writes, to the report that their code belongs to."""
    report = queries.by_code(request.POST.get("code", ""))
    if report is None:
        raise Http404
    return _said(request, report)


@signed_in
@privately
def own(request: HttpRequest, key: str) -> HttpResponse:
    """Show somebody a report that they made under their name."""
    if not isinstance(request.user, Person):
        raise Http404
    report = queries.get_own(request.user, key)
    return _said(request, report) if request.method == "POST" else _page(request, report, ReplyForm())


def _said(request: HttpRequest, report: Report) -> HttpResponse:
    form = ReplyForm(request.POST)
    if not form.is_valid():
        return _page(request, report, form)
    reply(report, form.cleaned_data["text"])
    return _page(request, report, ReplyForm(initial={"code": form.cleaned_data["code"]}), sent=True)


def _page(request: HttpRequest, report: Report, form: ReplyForm, *, sent: bool = False) -> HttpResponse:
    context = {"report": report, "form": form, "sent": sent, **shown.for_reporter(report)}
    return render(request, "reports/report.html", context, status=422 if form.is_bound else 200)
