"""The work of this app: forgetting what programs asked for."""

from vangrail.web.api.actions import forget_repeats
from vangrail.web.due.declare import task


@task
def forget() -> None:
    """Forget what programs asked for longer ago than a week."""
    forget_repeats()
