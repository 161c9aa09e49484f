"""What is listened for: searches that everybody may read, and sources with how they do."""

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import ngettext
from django.views.decorators.http import require_POST

from vangrail.web.mentions import shown
from vangrail.web.mentions.actions import listening as actions
from vangrail.web.mentions.actions import reading
from vangrail.web.mentions.forms import SearchForm, SourceForm, TableForm
from vangrail.web.mentions.models import SavedSearch
from vangrail.web.mentions.queries import listening as queries
from vangrail.web.mentions.sources.hook import weakness
from vangrail.web.people.access import Request, needs, signed_in


@signed_in
def searches(request: Request) -> HttpResponse:
    """Show everybody who works here what is listened for, why, and for how long it is kept."""
    running = list(queries.searches())
    may = request.user.has_perm("mentions.sources")
    ended = shown.search_rows(queries.ended_searches())
    context = {"running": running, "rows": shown.search_rows(running), "ended": ended, "may": may}
    return render(request, "mentions/searches.html", context)


@needs("mentions.sources")
def new_search(request: Request) -> HttpResponse:
    """Begin to listen for something."""
    form = SearchForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            actions.save_search(**form.cleaned_data, by=request.user)
        except ValidationError as error:
            form.add_error("terms", error)
        else:
            return redirect("mentions:searches")
    status = 422 if form.is_bound else 200
    return render(request, "mentions/manage/new_search.html", {"form": form}, status=status)


@needs("mentions.sources")
@require_POST
def end_search(request: Request, number: int) -> HttpResponse:
    """Stop listening for something."""
    actions.end_search(get_object_or_404(SavedSearch, pk=number), by=request.user)
    return redirect("mentions:searches")


@needs("mentions.sources")
def sources(request: Request) -> HttpResponse:
    """Show the sources with how they do, each in one line."""
    found = queries.sources(request.user)
    context = {"rows": shown.source_rows(found), "waiting": queries.waiting(), "searches": queries.searches()}
    return render(request, "mentions/manage/sources.html", context)


@needs("mentions.sources")
def new_source(request: Request) -> HttpResponse:
    """Add a place to listen to."""
    form = SourceForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        made = actions.add_source(**form.cleaned_data, by=request.user)
        return redirect("mentions:source", made.pk)
    status = 422 if form.is_bound else 200
    return render(request, "mentions/manage/new_source.html", {"form": form}, status=status)


@needs("mentions.sources")
def source(request: Request, number: int) -> HttpResponse:
    """Show one source: how the last looks went, and where others send to."""
    found = queries.source_for(request.user, number)
    address = request.build_absolute_uri(reverse("mentions:incoming", args=(found.pk,)))
    context = {
        "source": found,
        "looks": shown.look_rows(found.looks.all()[:30]),
        "dropped": queries.dropped(found),
        "incoming": address,
        "weak": weakness(found.secret) if found.kind == "hook" else "",
        "form": TableForm(),
    }
    return render(request, "mentions/manage/source.html", context)


@needs("mentions.sources")
@require_POST
def stop_source(request: Request, number: int) -> HttpResponse:
    """Stop listening to a place."""
    try:
        found = actions.stop_source(queries.source_for(request.user, number), by=request.user)
    except ValidationError as error:
        messages.error(request, " ".join(error.messages))
        return redirect("mentions:source", number)
    messages.success(request, found.name)
    return redirect("mentions:sources")


@needs("mentions.sources")
@require_POST
def read_again(request: Request) -> HttpResponse:
    """Take up again what could not be read."""
    number = reading.read_again(by=request.user)
    messages.success(
        request, ngettext("%(n)s item is read again.", "%(n)s items are read again.", number) % {"n": number}
    )
    return redirect("mentions:sources")
