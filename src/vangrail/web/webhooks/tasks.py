"""The work of this app: telling one program, looking for what nobody tells, and forgetting."""

from django.utils import timezone

from vangrail.web.due.actions import later
from vangrail.web.due.declare import task


@task(atomic=False, attempts=1)
def send(number: int) -> None:
    """Tell one program what waits for it. Run twice at a time, who comes second finds it taken."""
    from vangrail.web.webhooks.actions import sending

    sending.tell(number)


@task
def look() -> None:
    """Take up what waits and nobody tells: its worker was killed, or its wait is over."""
    from vangrail.web.webhooks.actions.sending import due

    for number in due(timezone.now()).values_list("pk", flat=True):
        later(send, number)


@task
def forget() -> None:
    """Forget what was told or given up a month ago."""
    from vangrail.web.webhooks.actions import sending

    sending.forget(timezone.now())
