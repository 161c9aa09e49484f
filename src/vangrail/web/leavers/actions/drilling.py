"""Drills: what would be lost if somebody left tonight, written down as it was seen."""

from datetime import datetime
from typing import Any

from django.db import transaction
from django.utils import timezone

from vangrail.decisions import leaver
from vangrail.web.accounts.models import Account
from vangrail.web.audit.actions import record
from vangrail.web.leavers.losses import losses, waiting
from vangrail.web.leavers.models import Drill
from vangrail.web.leavers.queries.holding import held
from vangrail.web.leavers.queries.points import points
from vangrail.web.people.models import Person
from vangrail.web.people.permissions import require


@transaction.atomic
def drill(person: Person, *, by: Person, at: datetime | None = None) -> Drill:
    """Try what would be lost with one person, and in which order one would act.

    Raises:
        PermissionDenied: they neither look after people nor after accounts.
    """
    require(by, "leavers.drill")
    at = at or timezone.now()
    return _keep(person, result_of(person, at), by, at)


@transaction.atomic
def drill_all(*, by: Person, at: datetime | None = None) -> Drill:
    """Try for everybody who holds an account on whom the company depends.

    Raises:
        PermissionDenied: they neither look after people nor after accounts.
    """
    require(by, "leavers.drill")
    at = at or timezone.now()
    return _keep(None, {"points": points(at)}, by, at)


def result_of(person: Person, at: datetime) -> dict[str, Any]:
    """Return what would be lost with somebody as plain values: by kind, the accounts nobody could open, and the steps."""
    all_held = held(person, at)
    names = dict(Account.objects.in_bulk([each.account for each in all_held]))
    todo = leaver.tasks(all_held, waiting(person), at, at, 1)
    return {
        "lost": {
            kind: [{"name": one.name, "only": one.only, "url": one.url} for one in things]
            for kind, things in losses(person).items()
        },
        "held": [str(names[each.account]) for each in all_held if each.custodian],
        "orphaned": [{"account": each.account, "name": str(names[each.account])} for each in all_held if each.orphaned],
        "steps": [
            {
                "account": each.account,
                "name": str(names[each.account]) if each.account else "",
                "step": each.step,
                "about": each.about,
            }
            for each in todo
        ],
    }


def _keep(person: Person | None, result: dict[str, Any], by: Person, at: datetime) -> Drill:
    made = Drill.objects.create(person=person, by=by, at=at, result=result, digest=leaver.digest(result))
    orphaned = len(result.get("orphaned", ())) if person else sum(bool(row["alone"]) for row in result["points"])
    kind = "leavers.drilled" if person else "leavers.drilled_all"
    record(kind, by=by, about=person, said={"drill": made.pk, "orphaned": orphaned, "digest": made.digest}, at=at)
    return made
