"""Lists of people: sent in, looked at, applied or dropped."""

from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _

from vangrail.web.config.example import folder
from vangrail.web.people.access import Request, needs
from vangrail.web.people.actions import intake as actions
from vangrail.web.people.errors import PeopleError
from vangrail.web.people.forms.intake import ColumnsForm, SureForm, UploadForm
from vangrail.web.people.imports.problems import UnreadableError
from vangrail.web.people.models import Intake
from vangrail.web.people.queries.intake import intake_for, plan_of
from vangrail.web.people.tables import of_changes, of_counts, of_new
from vangrail.web.ui.answers import to_save

AT_ONCE = 1_000
"""Rows of a list that is applied while its page waits; a longer one is for a worker."""

SHOWN = 200
"""Rows of each kind that a page shows; the counts tell of all."""


@needs("people.change")
def lists(request: Request) -> HttpResponse:
    """Ask for a list, and show those that came before."""
    form = UploadForm(request.POST or None, request.FILES or None)
    if request.method == "POST" and form.is_valid():
        file = form.cleaned_data["file"]
        try:
            intake = actions.receive(file.name, file.read(), by=request.user)
        except UnreadableError as error:
            form.add_error("file", str(error))
        else:
            return redirect("people:list", intake.pk)
    return render(request, "people/lists.html", {"form": form, "lists": Intake.objects.select_related("sent_by")[:20]})


@needs("people.change")
def example(_request: Request) -> HttpResponse:
    """Give the list of the example company, to see what a list looks like."""
    data = (folder() / "people.csv").read_bytes()
    return to_save(data, "people.csv", "text/csv; charset=utf-8")


@needs("people.change")
def preview(request: Request, pk: int) -> HttpResponse:
    """Show what a list would change, and change it when that is asked for."""
    intake = intake_for(request.user, pk)
    if not intake.table:
        return render(request, "people/list_over.html", {"list": intake, "counts": of_counts(intake.counts)})
    if intake.asked_at:
        return render(request, "people/list_waiting.html", {"list": intake})
    said: dict[str, Any] = {"list": intake, "error": intake.refused}
    if request.method == "POST":
        try:
            _apply(request, intake)
        except PeopleError as error:
            said["error"] = error.sentence
        else:
            return redirect("people:list", intake.pk)
    try:
        said |= _shown(intake)
    except UnreadableError as error:
        messages.error(request, str(error))
        return redirect("people:list_columns", intake.pk)
    return render(request, "people/list.html", said)


def _apply(request: Request, intake: Intake) -> None:
    """Apply a short list now, and have a worker apply a long one."""
    seen, sure = request.POST.get("seen", ""), "sure" in request.POST
    if len(intake.table["rows"]) > AT_ONCE:
        actions.ask_worker(intake, seen, by=request.user, sure=sure)
        return
    actions.apply(intake, seen, by=request.user, today=timezone.localdate(), sure=sure)
    messages.success(request, _("The list is applied."))


@needs("people.change")
def columns(request: Request, pk: int) -> HttpResponse:
    """Ask which column of a list is what."""
    intake = intake_for(request.user, pk)
    now = {f"column_{name}": str(column) for name, column in intake.columns.items()}
    form = ColumnsForm(
        intake.table.get("headers", ()), request.POST or None, initial=now | {"absent_leave": intake.absent_leave}
    )
    if request.method == "POST" and form.is_valid():
        actions.arrange(intake, form.columns, absent_leave=form.cleaned_data["absent_leave"], by=request.user)
        return redirect("people:list", intake.pk)
    return render(request, "people/list_columns.html", {"form": form, "list": intake})


@needs("people.change")
def removal(request: Request, pk: int) -> HttpResponse:
    """Drop a list without applying it."""
    intake = intake_for(request.user, pk)
    if request.method == "POST":
        actions.drop(intake, by=request.user)
    return redirect("people:lists")


def _shown(intake: Intake) -> dict[str, Any]:
    plan = plan_of(intake, today=timezone.localdate())
    return {
        "plan": plan,
        "counts": of_counts(plan.counts),
        "seen": actions.fingerprint(plan),
        "new": of_new(plan, SHOWN),
        "changed": of_changes(plan.changed[:SHOWN], plan),
        "returning": of_changes(plan.returning[:SHOWN], plan),
        "leaving": plan.leaving[:SHOWN],
        "problems": [str(problem) for problem in plan.problems[:SHOWN]],
        "shown": SHOWN,
        "sure": SureForm(),
    }
