"""Giving tasks to people, telling them, and passing on the tasks of who leaves themselves."""

from collections import defaultdict
from collections.abc import Iterable
from datetime import datetime

from django.db import transaction
from django.urls import reverse

from vangrail.web.audit.actions import record
from vangrail.web.due.mail import send
from vangrail.web.leavers.models import Leaving, Task
from vangrail.web.leavers.queries.holding import left_at
from vangrail.web.leavers.queries.people import whom
from vangrail.web.leavers.queries.tasks import open_tasks
from vangrail.web.people.models import Person


def assign(leaving: Leaving, tasks: Iterable[Task]) -> None:
    """Give tasks to the nearest who can do them, and tell each of these people once."""
    given: dict[Person, list[Task]] = defaultdict(list)
    for task in tasks:
        task.assignee = whom(task.account, task.step, leaving.ends, but=leaving.person, about=task.about)
        if task.assignee is not None:
            given[task.assignee].append(task)
    Task.objects.bulk_update([task for each in given.values() for task in each], ["assignee"])
    for person, theirs in given.items():
        first = min(task.pk for task in theirs)
        _mail(leaving, person, "tasks", f"{first} {person.pk}", count=len(theirs))


def tell(leaving: Leaving, what: str, *, key: str) -> None:
    """Tell everybody who still has a task of this that the last day moved, or that it is cancelled."""
    people = Person.objects.here().filter(leaver_tasks__in=open_tasks().filter(leaving=leaving)).distinct()
    for person in people:
        _mail(leaving, person, what, f"{key} {person.pk}")


def tell_again(task: Task, at: datetime) -> None:
    """Tell who was asked that something waits again, at most once a day."""
    if task.assignee is not None:
        _mail(task.leaving, task.assignee, "tasks", f"again {task.pk} {at.date()} {task.assignee_id}", count=1)


@transaction.atomic
def give(tasks: Iterable[Task], person: Person) -> None:
    """Give tasks of one leaving to somebody, and tell them."""
    mine = list(tasks)
    if not mine:
        return
    for task in mine:
        task.assignee = person
    Task.objects.bulk_update(mine, ["assignee"])
    first = min(task.pk for task in mine)
    _mail(mine[0].leaving, person, "tasks", f"{first} {person.pk}", count=len(mine))


@transaction.atomic
def hand_on(person: Person, *, at: datetime) -> int:
    """Pass on the tasks for others' leaving that somebody has and will not be here for; return how many there were."""
    end = left_at(person)
    if end is None:
        return 0
    tasks = open_tasks().filter(assignee=person)
    if end > at:
        tasks = tasks.filter(due_at__gte=end)
    by_leaving: dict[Leaving, list[Task]] = defaultdict(list)
    for task in tasks.select_related("leaving__person", "account"):
        by_leaving[task.leaving].append(task)
    for leaving, mine in by_leaving.items():
        others = [task for task in mine if _other(task, leaving, person)]
        assign(leaving, others)
        if others:
            said = {"leaving": leaving.pk, "tasks": len(others)}
            record("leavers.handed_on", by=None, about=person, said=said, at=at)
    return sum(map(len, by_leaving.values()))


def _other(task: Task, leaving: Leaving, person: Person) -> bool:
    """Tell whether somebody else can do a task."""
    found = whom(task.account, task.step, leaving.ends, but=leaving.person, about=task.about)
    return found not in {None, person}


def _mail(leaving: Leaving, person: Person, what: str, key: str, **more: object) -> None:
    context = {
        "name": leaving.person.name,
        "last_day": leaving.last_day.isoformat(),
        "path": reverse("leavers:tasks"),
        **more,
    }
    send(to=person, template=f"leavers/mail/{what}", context=context, key=key, urgent=True)
