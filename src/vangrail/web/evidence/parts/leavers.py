"""Who left with accounts in their hands: what had to be done, by when, and what was; and drills of it."""

from collections.abc import Iterator
from typing import Any

from vangrail.web.evidence.pack.scope import Scope
from vangrail.web.evidence.parts import Row
from vangrail.web.leavers.models import Drill, Leaving


def rows(scope: Scope) -> Iterator[Row]:
    """Yield every leaving and every drill between the days."""
    found = Leaving.objects.filter(scope.within("told_at")).prefetch_related("tasks__done", "tasks__escalations")
    for each in found.order_by("pk").iterator(chunk_size=100):
        yield {
            "kind": "leaving", "who": scope.who(each.person_id), "last_day": each.last_day, "hours": each.hours,
            "told_by": scope.who(each.told_by_id), "told_at": each.told_at, "over_at": each.over_at,
            "cancelled_at": each.cancelled_at, "closed_at": each.closed_at, "certificate": each.digest,
            "tasks": [_task(one, scope) for one in each.tasks.all()],
        }  # fmt: skip
    for drill in Drill.objects.filter(scope.within("at")).order_by("pk").iterator():
        yield {
            "kind": "drill", "who": scope.who(drill.person_id), "by": scope.who(drill.by_id), "at": drill.at,
            "result": drill.digest,
        }  # fmt: skip


def _task(one: Any, scope: Scope) -> Row:
    done = getattr(one, "done", None)
    return {
        "account": one.account_id, "step": one.step, "due_at": one.due_at, "escalated": len(one.escalations.all()),
        "done": {"by": scope.who(done.by_id), "at": done.at, "note": scope.words(done.note)} if done else None,
    }  # fmt: skip
