"""The tasks of a leaving: made from what somebody holds, and moved with their last day. None is ever taken away."""

from datetime import datetime

from vangrail.decisions import leaver
from vangrail.decisions.leaver import Todo
from vangrail.web.leavers.actions.assigning import assign
from vangrail.web.leavers.losses import waiting
from vangrail.web.leavers.models import Leaving, Task
from vangrail.web.leavers.queries.holding import held
from vangrail.web.leavers.queries.tasks import open_tasks


def needed(leaving: Leaving, at: datetime) -> tuple[Todo, ...]:
    """Return everything that has to be done for somebody as it stands now; the hours run from `at`."""
    person = leaving.person
    return leaver.tasks(held(person, leaving.ends), waiting(person), at, leaving.ends, leaving.hours)


def fill(leaving: Leaving, *, at: datetime) -> None:
    """Add what is missing, and find somebody for what nobody has."""
    tasks = list(leaving.tasks.all())
    known = {(task.account_id, task.step, task.about) for task in tasks}
    new = [
        Task(leaving=leaving, account_id=todo.account, step=todo.step, about=todo.about, due_at=todo.due, made_at=at)
        for todo in needed(leaving, at)
        if (todo.account, todo.step, todo.about) not in known
    ]
    Task.objects.bulk_create(new)
    nobodys = open_tasks().filter(leaving=leaving, assignee=None).select_related("account")
    assign(leaving, nobodys)


def retime(leaving: Leaving) -> None:
    """Give what is not done yet its time, after the last day moved."""
    tasks = list(open_tasks().filter(leaving=leaving))
    for task in tasks:
        task.due_at = leaver.due(task.step, leaving.told_at, leaving.ends, leaving.hours)  # type: ignore[arg-type]
    Task.objects.bulk_update(tasks, ["due_at"])
