"""Reading reports: what waits, one report with everything that was written, and what is done about it."""

from collections.abc import Callable

from django import forms
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_POST

from vangrail.web.people.access import Request, needs
from vangrail.web.reports import shown
from vangrail.web.reports.actions import handling
from vangrail.web.reports.forms import CloseForm, ExtendForm, KeepFromForm, NoteForm, WriteForm
from vangrail.web.reports.models import Report
from vangrail.web.reports.queries import reports as queries
from vangrail.web.reports.views.privately import privately


@needs("reports.handle")
@privately
def inbox(request: Request) -> HttpResponse:
    """Show what somebody may read."""
    return render(
        request, "reports/manage/inbox.html", shown.inbox(queries.visible(request.user), timezone.localdate())
    )


@needs("reports.handle")
@privately
def report(request: Request, key: str) -> HttpResponse:
    """Show a report with everything that was written."""
    return _page(request, queries.get_for(request.user, key))


@needs("reports.handle")
@require_POST
@privately
def reading(request: Request, key: str) -> HttpResponse:
    """Tell the reporter that it was read."""
    return _done(request, key, handling.say_read)


@needs("reports.handle")
@require_POST
@privately
def stepping_aside(request: Request, key: str) -> HttpResponse:
    """Keep a report from oneself; afterwards there is nothing more to see of it."""
    handling.step_aside(queries.get_for(request.user, key), by=request.user)
    return redirect("reports:inbox")


@needs("reports.handle")
@require_POST
@privately
def messages(request: Request, key: str) -> HttpResponse:
    """Write to the reporter."""
    return _done(request, key, handling.write, "write")


@needs("reports.handle")
@require_POST
@privately
def notes(request: Request, key: str) -> HttpResponse:
    """Write a note that the reporter never sees."""
    return _done(request, key, handling.note, "note")


@needs("reports.handle")
@require_POST
@privately
def extension(request: Request, key: str) -> HttpResponse:
    """Move the end once."""
    return _done(request, key, handling.extend, "extend")


@needs("reports.handle")
@require_POST
@privately
def bars(request: Request, key: str) -> HttpResponse:
    """Keep a report from somebody whom it turns out to be about."""
    return _done(request, key, handling.keep_from, "keep_from")


@needs("reports.handle")
@require_POST
@privately
def closing(request: Request, key: str) -> HttpResponse:
    """Say how it ended."""
    return _done(request, key, handling.close, "close")


def _forms(found: Report) -> dict[str, Callable[..., forms.Form]]:
    clock = queries.clock_of(found)

    def extend(*args: object) -> ExtendForm:
        return ExtendForm(*args, due=clock.answer_due, latest=clock.latest, prefix="extend")

    def named(form: type[forms.Form], name: str) -> Callable[..., forms.Form]:
        return lambda data=None: form(data, prefix=name)

    made = {"write": WriteForm, "note": NoteForm, "keep_from": KeepFromForm, "close": CloseForm}
    return {**{name: named(form, name) for name, form in made.items()}, "extend": extend}


def _done(request: Request, key: str, act: Callable[..., object], name: str = "") -> HttpResponse:
    """Do with a report what the form of this name says; who may not know of it learns nothing."""
    found = queries.get_for(request.user, key)
    values = {}
    if name:
        form = _forms(found)[name](request.POST)
        if not form.is_valid():
            return _page(request, found, {name: form})
        values = form.cleaned_data
    act(found, **values, by=request.user)
    return (
        redirect("reports:report", found.key)
        if queries.visible(request.user).filter(key=key)
        else redirect("reports:inbox")
    )


def _page(request: Request, found: Report, bound: dict[str, forms.Form] | None = None) -> HttpResponse:
    fields = {name: (bound or {}).get(name) or make() for name, make in _forms(found).items()}
    context = {"report": found, "forms": fields, **shown.for_reader(found, timezone.localdate())}
    return render(request, "reports/manage/report.html", context, status=422 if bound else 200)
