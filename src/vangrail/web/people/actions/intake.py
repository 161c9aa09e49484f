"""A list of people arrives, is looked at, and is applied or dropped. Nothing about anybody changes before it is applied."""

import hashlib
from collections.abc import Mapping
from datetime import date, timedelta
from operator import itemgetter
from typing import Any, Final

from django.db import transaction
from django.db.models import QuerySet
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import override

from vangrail.web.audit.actions import record
from vangrail.web.audit.models import Entry
from vangrail.web.due.actions import later
from vangrail.web.people.actions.applying import apply_plan
from vangrail.web.people.errors import PeopleError
from vangrail.web.people.imports.columns import recognise, unwanted
from vangrail.web.people.imports.decode import decode
from vangrail.web.people.imports.plan import Plan
from vangrail.web.people.imports.table import Row, Table, read_table
from vangrail.web.people.models import Intake, Person
from vangrail.web.people.permissions import require
from vangrail.web.people.queries.intake import plan_of

CHANGES: Final = (
    "people.added", "people.changed", "people.left", "people.came_back", "people.list_applied", "people.first_added",
    "people.site_renamed", "people.group_renamed", "people.site_removed", "people.group_removed",
)  # fmt: skip
"""What can happen between looking at a list and applying it so that the plan would be another one."""


@transaction.atomic
def receive(name: str, data: bytes, *, by: Person) -> Intake:
    """Keep a list until it is decided on, without the columns that this product must not know.

    Raises:
        UnreadableError: it cannot be read as a list.
    """
    require(by, "people.change")
    table = without(read_table(decode(data).text))
    return Intake.objects.create(name=name[:120], sent_by=by, table=packed(table), columns=recognise(table.headers))


@transaction.atomic
def arrange(intake: Intake, columns: Mapping[str, int], *, absent_leave: bool, by: Person) -> None:
    """Say which column is what, and whether who is not in the list has left."""
    require(by, "people.change")
    intake.columns, intake.absent_leave = dict(columns), absent_leave
    intake.save(update_fields=["columns", "absent_leave"])


def apply(intake: Intake, seen: str, *, by: Person, today: date, sure: bool = False) -> Plan:
    """Do everything that the plan of a list says, or nothing; return the plan. A list that was applied is not applied again.

    `seen` is the fingerprint of the plan that was looked at. `sure` says that many may leave. The plan is worked out before the
    database is kept from others, and holds as long as nobody has changed people since.

    Raises:
        PeopleError: somebody else changed people meanwhile, many would leave and nobody is sure, or the last admin would.
    """
    require(by, "people.change")
    mark = _last_change()
    plan = plan_of(_waiting(Intake.objects.filter(pk=intake.pk)), today=today)
    if fingerprint(plan) != seen:
        raise PeopleError(_("People have changed since you looked at this list. Look at the changes again."))
    if plan.many_leave and not sure:
        raise PeopleError(_("More than a tenth of everybody would leave. Tick that this is right."))
    with transaction.atomic():
        intake = _waiting(Intake.objects.select_for_update().filter(pk=intake.pk))
        if _last_change() != mark:
            raise PeopleError(_("People have changed since you looked at this list. Look at the changes again."))
        apply_plan(plan, by=by, today=today)
        intake.applied_at, intake.counts, intake.table = timezone.now(), plan.counts, {}
        intake.save(update_fields=["applied_at", "counts", "table"])
        record("people.list_applied", by=by, about=intake, said=plan.counts)
    return plan


@transaction.atomic
def ask_worker(intake: Intake, seen: str, *, by: Person, sure: bool = False) -> None:
    """Have a worker apply a list, as `apply` does it: a long one would keep somebody's browser waiting. Asked twice, it is once.

    Raises:
        PeopleError: the list was applied or dropped already.
    """
    from vangrail.web.people.tasks import apply_list

    require(by, "people.change")
    intake = _waiting(Intake.objects.select_for_update().filter(pk=intake.pk))
    if intake.asked_at is None:
        intake.asked_by, intake.asked_at, intake.begun_at, intake.refused = by, timezone.now(), None, ""
        intake.asked = {"seen": seen, "sure": sure}
        intake.save(update_fields=["asked_by", "asked_at", "asked", "begun_at", "refused"])
        later(apply_list, intake.pk, key=f"{intake.pk} {intake.asked_at.isoformat()}")


def apply_asked(intake: Intake, *, today: date) -> None:
    """Apply a list that somebody asked a worker to apply. Where that cannot be, the list waits again and says why."""
    if intake.asked_at is None or intake.asked_by is None or not intake.table:
        return
    found = Intake.objects.filter(pk=intake.pk)
    found.update(begun_at=timezone.now())
    try:
        with override(intake.asked_by.language):
            apply(intake, intake.asked["seen"], by=intake.asked_by, today=today, sure=intake.asked["sure"])
    except PeopleError as error:
        found.update(asked_at=None, begun_at=None, refused=error.sentence[:300])


def _waiting(found: QuerySet[Intake]) -> Intake:
    """Return the list, if it still waits to be decided on."""
    intake = found.get()
    if intake.applied_at or intake.dropped_at or not intake.table:
        raise PeopleError(_("This list was applied or dropped already."), done=True)
    return intake


def _last_change() -> int:
    """Return the number of the last thing that was written down about people, beside their signing in."""
    return Entry.objects.filter(kind__in=CHANGES).order_by("-pk").values_list("pk", flat=True).first() or 0


@transaction.atomic
def drop(intake: Intake, *, by: Person) -> None:
    """Forget a list without applying it."""
    require(by, "people.change")
    intake.dropped_at, intake.table = timezone.now(), {}
    intake.save(update_fields=["dropped_at", "table"])


def fingerprint(plan: Plan) -> str:
    """Return what tells one plan from another: two with the same one do the same."""
    new = [(entry.line, sorted(entry.values.items(), key=itemgetter(0))) for entry in plan.new]
    said = repr((new, plan.changed, plan.returning, plan.leaving, len(plan.problems)))
    return hashlib.sha256(said.encode()).hexdigest()


def without(table: Table) -> Table:
    """Return a table without the columns of personal accounts, private addresses and the like."""
    gone = set(unwanted(table.headers))
    kept = [index for index in range(len(table.headers)) if index not in gone]
    width = len(table.headers)
    rows = tuple(Row(row.line, tuple(row.cells[index] for index in kept) + row.cells[width:]) for row in table.rows)
    return Table(tuple(table.headers[index] for index in kept), rows, table.separator)


def packed(table: Table) -> dict[str, Any]:
    """Return a table as it is kept for a while."""
    rows = [[row.line, *row.cells] for row in table.rows]
    return {"headers": list(table.headers), "separator": table.separator, "rows": rows}


def day_after(day: date | None) -> date | None:
    """Return the first day away of a last day."""
    return day + timedelta(days=1) if day else None
