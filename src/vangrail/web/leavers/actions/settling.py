"""What is passed on without anybody having to say so: a task whose things are gone is done, until new ones come."""

from datetime import datetime

from django.db import transaction

from vangrail.web.audit.actions import record
from vangrail.web.leavers.actions.assigning import tell_again
from vangrail.web.leavers.losses import kind, still_waits
from vangrail.web.leavers.models import Done, Leaving, Task
from vangrail.web.leavers.queries.tasks import WITH


@transaction.atomic
def settle(leaving: Leaving, *, at: datetime) -> None:
    """Look at each task that passes on what waits: done by the site where nothing waits any more, open again where something does.

    What somebody attested stays attested, unless the site itself can see that it is not so.
    """
    if not leaving.is_open:
        return
    for task in leaving.tasks.filter(step="hand_on").select_related(*WITH):
        found = kind(task.about)
        if found is None:
            continue
        waits = still_waits(found, leaving.person)
        if not waits and not task.is_done:
            Done.objects.create(task=task, by=None, at=at)
            _write(task, "leavers.settled", at)
        elif waits and task.is_done and (found.seen or task.done.by_id is None):
            task.done.delete()
            _write(task, "leavers.waits_again", at)
            tell_again(task, at)


def _write(task: Task, what: str, at: datetime) -> None:
    said = {"leaving": task.leaving_id, "about": task.about}
    record(what, by=None, about=task.leaving.person, said=said, at=at)
