"""Asking people to take a course, reminding them, and no longer asking."""

from datetime import date, datetime

from django.db import transaction
from django.utils import timezone

from vangrail.web.audit.actions import record
from vangrail.web.due.actions import later
from vangrail.web.people.models import Group, Person
from vangrail.web.people.permissions import require
from vangrail.web.training.models import Assignment
from vangrail.web.training.tasks import invite, nudge


@transaction.atomic
def assign(
    audience: str, scope: str, due: date, *, by: Person, group: Group | None = None, role: str = ""
) -> Assignment:
    """Ask a group, whoever holds a role, or else everybody of an audience to take a course by a day; they are mailed."""
    require(by, "training.assign")
    assignment = Assignment.objects.create(audience=audience, scope=scope, due=due, group=group, role=role, by=by)
    said = {"audience": audience, "scope": scope, "due": due, "group": group and group.pk, "role": role}
    record("training.assigned", by=by, about=assignment, said=said)
    later(invite, assignment.pk, key=str(assignment.pk))
    return assignment


@transaction.atomic
def remind(assignment: Assignment, *, by: Person, on: date | None = None) -> bool:
    """Mail everybody who has not done the course yet; return whether that was not already asked for on this day."""
    require(by, "training.assign")
    on = on or timezone.localdate()
    queued = later(nudge, assignment.pk, on.isoformat(), key=f"{assignment.pk} {on}")
    if queued:
        record("training.reminded", by=by, about=assignment)
    return queued


@transaction.atomic
def end(assignment: Assignment, *, by: Person, at: datetime | None = None) -> None:
    """Ask nobody any more to take this course; what was done stays done."""
    require(by, "training.assign")
    if assignment.ended_at is None:
        assignment.ended_by, assignment.ended_at = by, at or timezone.now()
        assignment.save(update_fields=("ended_by", "ended_at"))
        record("training.unassigned", by=by, about=assignment)
