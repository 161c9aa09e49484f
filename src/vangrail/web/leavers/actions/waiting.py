"""Tasks that are late: told once to who stands in, and once to who owns the policy and runs the site."""

from datetime import datetime

from django.db import transaction
from django.urls import reverse

from vangrail.decisions.leaver import stage
from vangrail.web.audit.actions import record
from vangrail.web.due.mail import send
from vangrail.web.leavers.models import Escalation, Task
from vangrail.web.leavers.queries.people import lines
from vangrail.web.leavers.queries.tasks import open_tasks
from vangrail.web.people.models import Person


def escalate_all(*, at: datetime) -> int:
    """Tell of every task that is late; return how many tellings there were. Each is a transaction of its own, and happens once."""
    late = open_tasks().filter(due_at__lte=at).select_related("leaving__person", "account", "assignee")
    return sum(escalate(task, at=at) for task in late)


@transaction.atomic
def escalate(task: Task, *, at: datetime) -> bool:
    """Tell of one late task, where that was not done at this stage; return whether it was now."""
    now = stage(task.due_at, at, task.leaving.hours)
    if not now:
        return False
    made, new = Escalation.objects.get_or_create(task=task, stage=now, defaults={"at": at})
    if not new:
        return False
    people = _people(task, now)
    made.people.set(people)
    for person in people:
        context = {
            "name": task.leaving.person.name,
            "account": str(task.account or ""),
            "who": task.assignee.name if task.assignee else "",
            "due": task.due_at.isoformat(),
            "path": reverse("leavers:task", args=(task.pk,)),
        }
        send(to=person, template="leavers/mail/late", context=context, key=f"{made.pk} {person.pk}", urgent=True)
    said = {"leaving": task.leaving_id, "account": str(task.account or ""), "step": task.step, "stage": now}
    record("leavers.late", by=None, about=task.leaving.person, said=said, at=at)
    return True


def _people(task: Task, now: str) -> list[Person]:
    """Return who is told: who stands in beside the one who is asked, or who owns the policy and runs the site."""
    near, desk, owners, admins = lines(
        task.account, task.step, task.leaving.ends, but=task.leaving.person, about=task.about
    )
    found = [*near, *desk] if now == "deputy" else [*owners, *admins]
    if now == "deputy" and not [each for each in found if each != task.assignee]:
        found = owners or admins
    return list({person.pk: person for person in found if person != task.leaving.person}.values())
