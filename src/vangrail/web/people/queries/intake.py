"""Lists of people that wait, and what they would change."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from vangrail.web.people.imports.entries import read_entries
from vangrail.web.people.imports.plan import Plan, make_plan
from vangrail.web.people.imports.table import Row, Table
from vangrail.web.people.models import Intake, Person
from vangrail.web.people.queries.known import known_people


def intake_for(viewer: Person, pk: int) -> Intake:
    """Return a list.

    Raises:
        Http404: there is none, or the viewer does not look after people.
    """
    from django.shortcuts import get_object_or_404

    mine = Intake.objects.all() if viewer.has_perm("people.change") else Intake.objects.none()
    return get_object_or_404(mine.select_related("sent_by"), pk=pk)


def unpacked(kept: Mapping[str, Any]) -> Table:
    """Return the table that an intake keeps."""
    rows = tuple(Row(row[0], tuple(row[1:])) for row in kept["rows"])
    return Table(tuple(kept["headers"]), rows, kept["separator"])


def plan_of(intake: Intake, *, today: date) -> Plan:
    """Return what applying a list would do now.

    Raises:
        UnreadableError: its columns do not tell who people are.
    """
    entries = read_entries(unpacked(intake.table), intake.columns)
    return make_plan(entries, known_people(today=today), today=today, absent_leave=intake.absent_leave)
