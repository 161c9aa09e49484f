"""What there is to do, in the order in which one acts, and whose it is."""

from collections.abc import Iterable

from django.db.models import Q, QuerySet
from django.http import Http404

from vangrail.decisions.leaver import ORDER
from vangrail.web.leavers.models import Leaving, Task
from vangrail.web.people.models import Person
from vangrail.web.register.models import Custodian

WITH = ("leaving__person", "account", "assignee", "done__by")


def tasks_of(leaving: Leaving) -> list[Task]:
    """Return the tasks of a leaving in their order: accounts that nobody else holds first, each account's in its own order."""
    found = list(leaving.tasks.select_related(*WITH).prefetch_related("escalations"))
    return ordered(found)


def ordered(tasks: Iterable[Task]) -> list[Task]:
    """Return tasks in the order in which one acts."""
    found = list(tasks)
    orphaned = {(task.leaving_id, task.account_id) for task in found if task.step == "second"}
    return sorted(
        found,
        key=lambda task: (
            task.account_id is None,
            (task.leaving_id, task.account_id) not in orphaned,
            str(task.account or ""),
            task.account_id or 0,
            ORDER.index(task.step),
            task.about,
        ),
    )


def open_tasks() -> QuerySet[Task]:
    """Return every task that nobody has done and that still counts."""
    return Task.objects.filter(done=None, leaving__closed_at=None, leaving__cancelled_at=None)


def tasks_for(person: Person) -> QuerySet[Task]:
    """Return the open tasks that somebody may do: theirs, those they were told of as late, and those at accounts they hold."""
    held = Custodian.objects.filter(person=person, ended_at=None).values("account")
    mine = Q(assignee=person) | Q(pk__in=Task.objects.filter(escalations__people=person).values("pk"))
    mine |= Q(account__in=held)
    return open_tasks().filter(mine).exclude(leaving__person=person).select_related(*WITH).order_by("due_at", "pk")


def task_for(person: Person, number: int) -> Task:
    """Return one task, for who may know of it; done ones too, for who looks after people and who did it.

    Raises:
        Http404: there is none, or none of which they may know: the answer is the same.
    """
    task = Task.objects.select_related(*WITH).filter(pk=number).first()
    mine = task is not None and (
        person.has_perm("leavers.task", task) or (task.is_done and task.done.by_id == person.pk)
    )
    if task is None or not mine:
        raise Http404
    return task


def following(person: Person, task: Task) -> Task | None:
    """Return what somebody does next at the same account, when a task is done there."""
    return next(iter(ordered(tasks_for(person).filter(leaving=task.leaving, account=task.account))), None)
