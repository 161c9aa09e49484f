"""How far the training is, for those who look after it: counts that lead to lists. No page tells what anybody answered."""

from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_POST

from vangrail.web.people.access import Request, needs, signed_in
from vangrail.web.training.actions import assignments as actions
from vangrail.web.training.forms import AssignmentForm, posted
from vangrail.web.training.models import Assignment
from vangrail.web.training.queries import counts
from vangrail.web.training.tables import people_table, tally_table, team_table

PAGE = 100
"""Names on one page of a list."""


@needs("training.see")
def assignments(request: Request) -> HttpResponse:
    """Show what is asked of whom, with how many have done it."""
    person = request.user
    rows = [(each, counts.total(each)) for each in counts.assignments(person)]
    return render(request, "training/manage/assignments.html", {"rows": rows})


@needs("training.assign")
def new_assignment(request: Request) -> HttpResponse:
    """Ask people to take a course."""
    form = AssignmentForm(posted(request))
    if form.is_valid():
        made = actions.assign(**form.values(), by=request.user)
        return redirect("training:assignment", made.pk)
    return render(request, "training/manage/new_assignment.html", {"form": form})


@needs("training.see")
def assignment(request: Request, pk: int) -> HttpResponse:
    """Show how far a course is by site and by group."""
    found = _get(request, pk)
    counted, linked = counts.counted(found), request.user.has_perm("training.names")
    context = {
        "assignment": found,
        "total": counted.total,
        "sites": tally_table(found, counted.sites, "site", linked=linked),
        "groups": tally_table(found, counted.groups, "group", linked=linked),
    }
    return render(request, "training/manage/assignment.html", context)


@needs("training.names")
def people(request: Request, pk: int, state: counts.State) -> HttpResponse:
    """List who has or has not done a course."""
    found, person = _get(request, pk), request.user
    site, group = _number(request, "site"), _number(request, "group")
    listed = counts.listed(person, found, state, site=site, group=group)
    page = Paginator(listed, PAGE).get_page(request.GET.get("page"))
    query = "&".join(f"{name}={number}" for name, number in (("site", site), ("group", group)) if number is not None)
    context = {"assignment": found, "state": state, "page": page, "table": people_table(page), "query": query}
    return render(request, "training/manage/people.html", context)


@require_POST
@needs("training.assign")
def reminder(request: Request, pk: int) -> HttpResponse:
    """Remind everybody who has not done a course yet, once a day at most."""
    found = _get(request, pk)
    actions.remind(found, by=request.user)
    return render(request, "training/manage/reminded.html", {"assignment": found, "total": counts.total(found)})


@require_POST
@needs("training.assign")
def ending(request: Request, pk: int) -> HttpResponse:
    """Ask nobody any more to take a course."""
    actions.end(_get(request, pk), by=request.user)
    return redirect("training:assignments")


@signed_in
def team(request: Request) -> HttpResponse:
    """Show a manager which courses their own team has done."""
    found = counts.team(request.user)
    return render(request, "training/manage/team.html", {"team": found, "table": team_table(found)})


def _get(request: Request, pk: int) -> Assignment:
    return get_object_or_404(counts.assignments(request.user), pk=pk)


def _number(request: HttpRequest, name: str) -> int | None:
    given = request.GET.get(name, "")
    if given and not given.isdecimal():
        raise Http404
    return int(given) if given else None
