"""Codes on paper: for one person, or a sheet for a site."""

import segno
from django.conf import settings
from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.cache import never_cache
from django.views.decorators.debug import sensitive_variables

from vangrail.web.people.access import Request, needs
from vangrail.web.people.actions.codes import CODE_LIVES, Handed, make_codes
from vangrail.web.people.forms.sheets import SheetForm
from vangrail.web.people.models import Person
from vangrail.web.people.queries.people import get_for


@needs("people.hand_code")
@never_cache
def sheets(request: Request) -> HttpResponse:
    """Ask for whom codes are wanted, make them and show the sheet, this once."""
    form = SheetForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        return _sheet(request, list(form.people()), str(form.cleaned_data["site"]))
    return render(request, "people/sheets.html", {"form": form, "days": CODE_LIVES.days})


@needs("people.hand_code")
@never_cache
def one(request: Request, pk: int) -> HttpResponse:
    """Make a code for one person and show it, this once."""
    person = get_for(request.user, pk)
    if request.method == "POST" and person.is_active:
        return _sheet(request, [person], person.name)
    return render(request, "people/hand_code.html", {"person": person, "days": CODE_LIVES.days})


@sensitive_variables("made", "codes")
def _sheet(request: Request, people: list[Person], title: str) -> HttpResponse:
    made = make_codes(people, by=request.user, at=timezone.now())
    codes = [{"handed": one, "picture": _picture(one)} for one in made]
    where = f"{settings.ADDRESS}{reverse('people:code')}"
    return render(request, "people/sheet.html", {"codes": codes, "title": title, "where": where})


def _picture(handed: Handed) -> str:
    address = f"{settings.ADDRESS}{reverse('people:handed_link', args=[handed.token])}"
    return segno.make(address, error="m", micro=False).svg_data_uri(scale=3, border=2)
