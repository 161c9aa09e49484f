"""The calendar: embargoes and quiet periods by month, and those that have passed."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime
from itertools import groupby
from typing import Any

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.formats import date_format

from vangrail.source.model import PolicySource
from vangrail.web.editor.queries.workspace import source_for
from vangrail.web.editor.views.saving import with_draft
from vangrail.web.editor.words import moment_words
from vangrail.web.people.access import Request, needs


@dataclass(frozen=True, slots=True)
class Day:
    """Something in the calendar: its day, what it is, until when in words, and where it is changed."""

    on: date
    kind: str
    names: str
    until: str
    market: str
    url: str
    past: bool


@needs("editor.see")
@with_draft
def calendar(request: Request) -> HttpResponse:
    """Show what waits for a day, month by month."""
    days = sorted(_days(source_for(request.user), timezone.now()), key=lambda day: day.on)
    ahead = [day for day in days if not day.past]
    months: list[Any] = [(first, list(found)) for first, found in groupby(ahead, key=lambda day: day.on.replace(day=1))]
    past = [day for day in reversed(days) if day.past]
    return render(request, "editor/calendar.html", {"months": months, "past": past})


def _days(source: PolicySource, now: datetime) -> Iterator[Day]:
    for number, embargo in enumerate(source.embargoes):
        url = reverse("editor:entry", args=["embargoes", number])
        names = ", ".join(embargo.terms)
        past = embargo.until <= now
        yield Day(embargo.until.date(), "embargo", names, moment_words(embargo.until), embargo.market, url, past)
    for number, period in enumerate(source.quiet_periods):
        url = reverse("editor:entry", args=["quiet-periods", number])
        yield Day(period.start, "quiet", period.about, date_format(period.end), "", url, period.end < now.date())
