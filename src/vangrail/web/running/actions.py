"""What somebody who looks after the site can do about work that failed."""

import uuid

from django.db import transaction

from vangrail.web.audit.actions import record
from vangrail.web.due.actions import try_again
from vangrail.web.due.runner import Result
from vangrail.web.people.models import Person
from vangrail.web.people.permissions import require


@transaction.atomic
def repeat(work: uuid.UUID, *, by: Person) -> bool:
    """Put one piece of failed work back into the queue; return whether there was one.

    Raises:
        PermissionDenied: this person does not look after the site.
    """
    require(by, "running.change")
    done = bool(try_again([work]))
    if done:
        record("running.repeated", by=by, about=f"work:{work}")
    return done


@transaction.atomic
def repeat_all(*, by: Person) -> int:
    """Put all failed work back into the queue; return how much it was.

    Raises:
        PermissionDenied: this person does not look after the site.
    """
    require(by, "running.change")
    count = try_again(Result.objects.filter(status="FAILED").values_list("pk", flat=True))
    if count:
        record("running.repeated", by=by, said={"count": count})
    return count
