"""For who makes entrances: the list, a new one, its link and sheet, and closing it."""

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_POST

from vangrail.web.entrances import queries
from vangrail.web.entrances.actions.entrances import end_entrance, make_entrance
from vangrail.web.entrances.codes import link_for
from vangrail.web.entrances.forms import EntranceForm
from vangrail.web.entrances.shown import opens_of, row_of, sheets_of
from vangrail.web.people.access import Request, needs


@needs("entrances.make")
def listed(request: Request) -> HttpResponse:
    """List the entrances that somebody may see."""
    rows = [row_of(each, timezone.localdate()) for each in queries.entrances_for(request.user)]
    return render(request, "entrances/list.html", {"rows": rows})


@needs("entrances.make")
def new(request: Request) -> HttpResponse:
    """Make an entrance."""
    only = not request.user.has_perm("entrances.everywhere")
    form = EntranceForm(request.POST or None, sites=queries.sites_for(request.user), only=only)
    if request.method == "POST" and form.is_valid():
        said = form.cleaned_data
        made = make_entrance(said["site"], said["agency"], said["opens"], said["expires"], by=request.user)
        return redirect("entrances:entrance", number=made.pk)
    return render(request, "entrances/new.html", {"form": form}, status=422 if form.is_bound else 200)


@needs("entrances.make")
def entrance(request: Request, number: int) -> HttpResponse:
    """Show an entrance: its links, what it is for, how many came, and how it is closed."""
    found = queries.entrance_for(request.user, number)
    people = queries.people_of(found)
    said = {"link": link_for(found, "in"), "list": link_for(found, "agency") if found.agency else ""}
    shown = {"entrance": found, "opens": opens_of(found), "counts": queries.counts_of(people), **said}
    return render(request, "entrances/entrance.html", {**shown, "open": found.is_open(timezone.localdate())})


@needs("entrances.make")
def sheet(request: Request, number: int) -> HttpResponse:
    """Give the sheet to hang up, in every language, each on a page of its own."""
    found = queries.entrance_for(request.user, number)
    return render(request, "entrances/sheet.html", {"entrance": found, "sheets": sheets_of(found)})


@needs("entrances.make")
@require_POST
def ending(request: Request, number: int) -> HttpResponse:
    """Close an entrance before its last day."""
    end_entrance(queries.entrance_for(request.user, number), by=request.user)
    return redirect("entrances:entrance", number=number)
