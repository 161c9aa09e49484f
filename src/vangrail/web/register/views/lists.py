"""Lists of accounts: brought in after a look, and downloaded."""

import csv
import io
from typing import Any

from django.contrib import messages
from django.http import HttpResponse, HttpResponseBase
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache

from vangrail.web.audit.sheets import MARK, download
from vangrail.web.people.access import Request, needs
from vangrail.web.people.imports.problems import UnreadableError
from vangrail.web.register.actions.importing import apply
from vangrail.web.register.errors import RegisterError
from vangrail.web.register.exports import HEADERS, rows
from vangrail.web.register.forms.lists import PreviewForm, UploadForm
from vangrail.web.register.imports.columns import FIELDS
from vangrail.web.register.imports.example import EXAMPLE
from vangrail.web.register.imports.plan import Plan, plan
from vangrail.web.register.queries import states, visible_to
from vangrail.web.ui.answers import to_save

SHOWN = 200
"""Rows of each kind that a page shows; the counts tell of all."""


@needs("register.change")
@never_cache
def upload(request: Request) -> HttpResponseBase:
    """Ask for a list, and show what it would change. Nothing of it is kept meanwhile: it goes along with the page."""
    form = UploadForm(request.POST or None, request.FILES or None)
    if request.method == "POST" and form.is_valid():
        try:
            return _preview(request, plan(form.cleaned_data["file"].read()))
        except UnreadableError as error:
            form.add_error("file", str(error))
    return render(request, "register/import.html", {"form": form})


@needs("register.change")
@never_cache
def applying(request: Request) -> HttpResponseBase:
    """Apply a list that somebody looked at, or show it again where something changed since."""
    form = PreviewForm(request.POST or None)
    if request.method != "POST" or not form.is_valid():
        return redirect("register:import")
    found = plan(form.cleaned_data["text"].encode())
    try:
        number = apply(found, form.cleaned_data["seen"], by=request.user)
    except RegisterError as error:
        return _preview(request, found, error.sentence)
    messages.success(request, _("%(number)s accounts are written down.") % {"number": number})
    return redirect("register:list")


@needs("register.change")
def example(_request: Request) -> HttpResponse:
    """Give a list to see what one looks like, with the names of the columns."""
    text = io.StringIO()
    csv.writer(text).writerows([FIELDS, *EXAMPLE])
    return to_save(MARK + text.getvalue(), "accounts.csv", "text/csv; charset=utf-8")


@needs("register.see")
def export(request: Request) -> HttpResponseBase:
    """Give the register as a table that a spreadsheet opens and never runs."""
    return download("accounts", [str(each) for each in HEADERS], rows(states(visible_to(request.user))))


def _preview(request: Request, found: Plan, error: str = "") -> HttpResponse:
    said: dict[str, Any] = {
        "plan": found,
        "new": [line.name for line in found.lines if line.account is None][:SHOWN],
        "changed": [line.name for line in found.lines if line.account is not None][:SHOWN],
        "problems": [str(problem) for problem in found.problems[:SHOWN]],
        "error": error,
        "form": PreviewForm(initial={"text": found.text, "seen": found.seen}),
    }
    return render(request, "register/preview.html", said, status=409 if error else 200)
