"""Who left with accounts in their hands."""

from datetime import date, timedelta

import pytest
from django.utils import timezone

from vangrail.web.evidence.pack.scope import Scope
from vangrail.web.evidence.parts.leavers import rows
from vangrail.web.leavers.models import Done, Drill, Leaving, Task

pytestmark = pytest.mark.django_db


def test_a_leaving_is_told_with_its_tasks_and_a_drill_by_its_digest(employee, owner):
    """And the note of who did it only where people are named."""
    now = timezone.now()
    leaving = Leaving.objects.create(
        person=employee, joined=date(2020, 1, 1), last_day=date(2026, 3, 1), hours=24, told_by=owner
    )
    task = Task.objects.create(leaving=leaving, step="rotate", due_at=now + timedelta(hours=24), assignee=owner)
    Done.objects.create(task=task, by=owner, note="Ticket 7")
    Drill.objects.create(person=employee, by=owner, digest="d" * 64, result={"lost": ["secret"]})
    told, drill = rows(Scope())
    assert (told["who"], told["tasks"][0]["done"]["note"]) == (Scope().who(employee.pk), "Ticket 7")
    assert (drill["kind"], drill["result"]) == ("drill", "d" * 64)
    assert next(rows(Scope(salt="x")))["tasks"][0]["done"]["note"] is None
