"""Sheets to print and hand over: one a page, each for one person."""

from collections.abc import Sequence

from django.conf import settings
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, render

from vangrail.web.people.access import Request, needs
from vangrail.web.people.models import Person
from vangrail.web.signatures.actions import sheets
from vangrail.web.signatures.models import Invitation, Wave
from vangrail.web.signatures.qr import Sheet, sheet_of


@needs("signatures.see")
def person(request: Request, number: int) -> HttpResponse:
    """Make a sheet for one person; asked for by a button, since it invites them."""
    found = get_object_or_404(Person.objects.here(), pk=number)
    made = sheets.sheet(found, by=request.user) if request.method == "POST" else None
    return _page(request, made, people=[found])


@needs("signatures.see")
def wave(request: Request, number: int, wave: int) -> HttpResponse:
    """Make the sheets for everybody of a wave who has no mail."""
    found = get_object_or_404(Wave.objects.select_related("rollout"), rollout=number, number=wave)
    made = sheets.wave_sheets(found, by=request.user) if request.method == "POST" else None
    return _page(request, made, people=list(Person.objects.here().filter(pk__in=found.members, email=None)))


def _page(request: Request, made: Sequence[Invitation] | None, people: Sequence[Person]) -> HttpResponse:
    done: list[Sheet] | None = None if made is None else [sheet_of(each) for each in made]
    said = {"sheets": done, "people": people, "address": f"{settings.ADDRESS}/sign/"}
    return render(request, "signatures/sheets.html", said)
