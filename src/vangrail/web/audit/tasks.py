"""What is done later about the records."""

from django.utils import timezone

from vangrail.web.audit.actions import record
from vangrail.web.audit.chains import NIGHT
from vangrail.web.due.declare import task


@task
def night() -> None:
    """Add the entry of the night to the closed chain, so that its end differs every day, whatever happened."""
    record(NIGHT, by=None, at=timezone.now(), chain="closed")
