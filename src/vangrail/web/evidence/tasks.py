"""What is done later: reading the chain every day, mailing its end to whoever audits, and forgetting what is old."""

from django.utils import timezone

from vangrail.web.due import task
from vangrail.web.evidence.actions import forget, mail_head


@task(atomic=False)
def look_at_chain() -> None:
    """Read the whole chain and mail its end with what was found."""
    mail_head(timezone.now())


@task(atomic=False)
def forget_old() -> None:
    """Erase what was said in the records and whose time is over."""
    forget(timezone.now())
