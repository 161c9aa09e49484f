"""Reporting what one saw and what troubles one at work: one short form, without an account and without script."""

import secrets
from typing import Any, Final

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone

from vangrail.web.checks.limits import Limit, limited
from vangrail.web.people.access import open_to_all
from vangrail.web.people.models import Person
from vangrail.web.reports import shown
from vangrail.web.reports.actions.reporting import Given, NobodyReadsError, make
from vangrail.web.reports.forms import GrievanceForm, ReportForm, SawForm
from vangrail.web.reports.queries.counts import counts
from vangrail.web.reports.queries.readers import everybody_reading
from vangrail.web.reports.queries.reports import clock_of, code_for
from vangrail.web.reports.views.privately import privately

REPORTS: Final = Limit(10)
"""Reports: several people at one address may, a program that fills the desk may not."""


@open_to_all
@limited(REPORTS)
@privately
def saw(request: HttpRequest) -> HttpResponse:
    """Show whom to call when somebody is in danger now, then ask what somebody saw."""
    context = {"danger": shown.danger(request), "outside": shown.outside()}
    return _report(request, "saw", SawForm, context)


@open_to_all
@privately
def problems(request: HttpRequest) -> HttpResponse:
    """Say what happens with a problem at work, and how many were raised and solved."""
    context = {
        "counts": counts(timezone.localdate()),
        "outside": shown.outside(),
        "reads": shown.first_desk("grievance"),
    }
    return render(request, "reports/problems.html", context)


@open_to_all
@limited(REPORTS)
@privately
def grievance(request: HttpRequest) -> HttpResponse:
    """Ask what is wrong and what would help."""
    return _report(request, "grievance", GrievanceForm, {"outside": shown.outside()})


def _report(request: HttpRequest, kind: str, form_class: type[ReportForm], context: dict[str, Any]) -> HttpResponse:
    people = everybody_reading(kind)
    form = form_class(
        request.POST if request.method == "POST" else None,
        initial={"once": secrets.token_urlsafe(16), "conflict": "no"},
        people=people,
        signed_in=isinstance(request.user, Person),
    )
    context |= {"form": form, "kind": kind, "people": people}
    if not form.is_valid():
        return render(request, f"reports/{kind}.html", context, status=422 if form.is_bound else 200)
    given = _given(form, kind, request)
    try:
        report = make(given, by=_named(request, form))
    except NobodyReadsError:
        return render(request, "reports/nobody.html", context, status=422)
    return render(
        request, "reports/receipt.html", {"code": code_for(given.once), "clock": clock_of(report), "kind": kind}
    )


def _given(form: ReportForm, kind: str, request: HttpRequest) -> Given:
    values = {name: form.cleaned_data.get(name, "") for name in ("what", "where", "wish", "about")}
    once = form.cleaned_data["once"] or secrets.token_urlsafe(16)
    language = getattr(request, "LANGUAGE_CODE", "en")[:5]
    return Given(
        kind=kind,
        once=once,
        language=language,
        it_is_about=form.named("about"),
        too_close=form.named("close"),
        **values,
    )


def _named(request: HttpRequest, form: ReportForm) -> Person | None:
    """Return who it is, where they ticked their name; else nobody."""
    return request.user if form.cleaned_data.get("my_name") and isinstance(request.user, Person) else None
