"""What is done later about reports. These run whether or not there is one: a task of a report's own would show that there is."""

from django.utils import timezone

from vangrail.web.due.declare import task
from vangrail.web.reports.actions import waiting
from vangrail.web.reports.actions.telling import send_all


@task(atomic=False)
def rounds() -> None:
    """Look at every open report, and hand over the mails that wait."""
    now = timezone.now()
    waiting.look(now)
    send_all(now)


@task(atomic=False)
def sweep() -> None:
    """Delete what was said in reports that were closed long enough ago."""
    waiting.forget(timezone.now())
