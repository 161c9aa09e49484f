"""What this app knows of somebody, for themselves."""

from typing import Any

from vangrail.web.leavers.models import Done, Drill, Leaving, Task
from vangrail.web.people.models import Person


def known(person: Person) -> dict[str, Any]:
    """Return when somebody's own leaving was followed, which tasks were given to them and done by them, and drills about them."""
    done = Done.objects.filter(by=person).select_related("task__account").order_by("pk")
    return {
        "own": [
            {"last_day": each.last_day.isoformat(), "told_at": each.told_at.isoformat(), "state": each.state}
            for each in Leaving.objects.filter(person=person).order_by("pk")
        ],
        "tasks": [
            _task(each) for each in Task.objects.filter(assignee=person).select_related("account").order_by("pk")
        ],
        "done": [_task(each.task) | {"at": each.at.isoformat(), "note": each.note} for each in done],
        "drills": [each.at.isoformat() for each in Drill.objects.filter(person=person).order_by("pk")],
    }


def _task(task: Task) -> dict[str, Any]:
    return {"step": task.step, "about": task.about, "account": str(task.account or ""), "due": task.due_at.isoformat()}
