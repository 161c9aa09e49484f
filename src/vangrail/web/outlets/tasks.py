"""The work of this app: one post that is due, and a look around for posts that nobody looks at."""

from datetime import timedelta
from typing import Final

from django.utils import timezone

from vangrail.web.due.actions import later
from vangrail.web.due.declare import task

FORGOTTEN: Final = timedelta(seconds=20)
"""So long after its time a post is looked for that its own task did not take up."""


@task(atomic=False, attempts=1)
def deliver(number: int) -> None:
    """Do what is next for one post. Run twice it does it once: who comes second finds it taken."""
    from vangrail.web.outlets.actions import sending

    sending.deliver(number)


@task
def look() -> None:
    """Take up every post that is due and that nobody has: its worker was killed, or its wait is over."""
    from vangrail.web.outlets.actions.sending import due

    for number in due(timezone.now() - FORGOTTEN).values_list("pk", flat=True)[:500]:
        later(deliver, number)
