"""Following a card with a clock: in earnest or as a rehearsal."""

from typing import Any

from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_POST

from vangrail.web.breaches import queries, shown
from vangrail.web.breaches.actions import running
from vangrail.web.breaches.forms import StopForm
from vangrail.web.breaches.models import Run
from vangrail.web.people.access import Request, needs
from vangrail.web.people.permissions import require
from vangrail.web.ui.languages import page_language


@needs("breaches.run")
def incident(request: Request, number: int) -> HttpResponse:
    """Ask once whether it is real, then start: passwords are due at once, and who is on the card gets a mail."""
    account = queries.account_for(request.user, number)
    require(request.user, "breaches.run", account)
    if request.method == "POST":
        return redirect("breaches:run", running.begin(account, real=True, by=request.user).pk)
    return render(request, "breaches/incident.html", {"account": account})


@needs("breaches.run")
@require_POST
def rehearsal(request: Request, number: int) -> HttpResponse:
    """Start a rehearsal."""
    account = queries.account_for(request.user, number)
    return redirect("breaches:run", running.begin(account, real=False, by=request.user).pk)


@needs("breaches.see")
def run(request: Request, number: int) -> HttpResponse:
    """Show a run: its clock and steps while it lasts, its result afterwards."""
    return _page(request, queries.run_for(request.user, number), StopForm())


@needs("breaches.run")
@require_POST
def step(request: Request, number: int, step: str) -> HttpResponse:
    """Say that a step is done."""
    found = queries.run_for(request.user, number)
    try:
        running.tick(found, step, by=request.user)
    except KeyError as error:
        raise Http404 from error
    return redirect(f"/manage/breaches/runs/{number}/#step-{step}")


@needs("breaches.run")
@require_POST
def end(request: Request, number: int) -> HttpResponse:
    """Stop the clock, with what was missing."""
    found, form = queries.run_for(request.user, number), StopForm(request.POST)
    if not form.is_valid():
        return _page(request, found, form)
    running.stop(found, form.cleaned_data["missing"], form.cleaned_data["more"], by=request.user)
    return redirect("breaches:run", number)


def _page(request: Request, found: Run, form: StopForm) -> HttpResponse:
    language = page_language()
    page: dict[str, Any] = {"run": found, "account": found.account, "form": form, "result": queries.outcome(found)}
    page |= {"lines": shown.lines(found, language), "missing": shown.missing(found, language)}
    page |= {"may": request.user.has_perm("breaches.run", found.account)}
    return render(request, "breaches/run.html", page, status=422 if form.errors else 200)
