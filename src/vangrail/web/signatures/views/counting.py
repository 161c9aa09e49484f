"""Counts for who looks after people, the policy or the records; names only for who may see them."""

from collections.abc import Sequence
from typing import Any, Final

from django.core.paginator import Paginator
from django.http import HttpResponse, HttpResponseBase
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from vangrail.web.audit.sheets import download
from vangrail.web.people.access import Request, needs
from vangrail.web.signatures.forms.looking import CountsForm, PeopleForm
from vangrail.web.signatures.queries import dashboard
from vangrail.web.signatures.queries.standing import asked_now
from vangrail.web.signatures.tables import counts_table, evidence_table, people_table, with_query

PER_PAGE: Final = 50


@needs("signatures.look")
def home(request: Request) -> HttpResponse:
    """Show how many have signed. Who leads a team and nothing more is shown their team."""
    if not request.user.has_perm("signatures.count"):
        return redirect("signatures:team")
    asked = asked_now()
    form = CountsForm(list(asked), data=request.GET)
    if not asked:
        return render(request, "signatures/home.html", {})
    audience, by = form.chosen("audience"), form.chosen("by")
    found, everybody = dashboard.counted(audience, asked[audience], by)
    said = {"form": form, "lines": found, "total": everybody}
    return render(request, "signatures/home.html", {**said, **counts_table(request.user, audience, by, found)})


@needs("signatures.count")
def counts_sheet(request: Request) -> HttpResponseBase:
    """Download the counts of the page."""
    asked = asked_now()
    form = CountsForm(list(asked), data=request.GET)
    audience: Any = form.chosen("audience") if asked else ""
    found = dashboard.lines(audience, asked[audience], form.chosen("by")) if asked else ()
    rows = [(line.name, line.people, line.signed, line.open, line.late, line.outdated) for line in found]
    headers = (_("Name"), _("People"), _("Signed"), _("Not signed"), _("Late"), _("Signed an earlier version"))
    return download("signatures", headers, rows)


@needs("signatures.see")
def people(request: Request) -> HttpResponse:
    """Show who is behind a count."""
    form, found = _people(request)
    # How they stand is looked up once for all, to find their numbers, and then for those of the page alone.
    page = Paginator(list(found.values_list("pk", flat=True)), PER_PAGE).get_page(request.GET.get("page"))
    page.object_list = found.filter(pk__in=page.object_list)
    said = {"form": form, "page": page, "query": with_query(request)}
    return render(request, "signatures/people.html", said | people_table(page))


@needs("signatures.see")
def people_sheet(request: Request) -> HttpResponseBase:
    """Download the people of the page."""
    _form, found = _people(request)
    headers = (_("Name"), _("Number"), _("Site"), _("Agency"), _("Language"), _("Manager"), _("State"))
    rows = ((each.name, each.number, each.site, each.agency, each.language, each.manager, each.state) for each in found)
    return download("people", headers, rows)


@needs("signatures.team")
def team(request: Request) -> HttpResponse:
    """Show a manager who of their team has signed and who has not; nothing else."""
    return render(request, "signatures/team.html", {"team": dashboard.team(request.user, asked_now())})


@needs("signatures.evidence")
def evidence(request: Request) -> HttpResponse:
    """Show what was signed, with what it rests on."""
    page = Paginator(dashboard.evidence(request.user), PER_PAGE).get_page(request.GET.get("page"))
    return render(request, "signatures/evidence.html", {"page": page, **evidence_table(page)})


@needs("signatures.evidence")
def evidence_sheet(request: Request) -> HttpResponseBase:
    """Download what was signed, with every digest."""
    headers = (
        _("Entry"), _("When"), _("Name"), _("Number"), _("Version"), _("Readers"), _("Language"), _("Way"),
        _("Digest of the text"), _("Digest of the policy"), _("Digest of the entry"),
    )  # fmt: skip
    return download("evidence", headers, map(_evidence, dashboard.evidence(request.user).iterator(chunk_size=2000)))


def _evidence(each: Any) -> Sequence[object]:
    return (
        each.entry_id, each.at.isoformat(), each.person.name, each.person.number, each.version.number, each.audience,
        each.language, each.way, each.text_digest, each.version.digest, each.entry.digest,
    )  # fmt: skip


def _people(request: Request) -> tuple[PeopleForm, Any]:
    asked = asked_now()
    form = PeopleForm(list(asked), data=request.GET)
    if not asked:
        return form, dashboard.nobody()
    audience = form.chosen("audience")
    return form, dashboard.people(request.user, audience, asked[audience], **form.filters())
