"""What is done later: reading the chain every day, mailing its end to whoever audits, forgetting what is old, and making packs."""

from django.utils import timezone

from vangrail.web.due import task
from vangrail.web.evidence.actions import packs
from vangrail.web.evidence.actions.records import forget, mail_head
from vangrail.web.evidence.actions.rows import forget_rows
from vangrail.web.evidence.models import Pack


@task(atomic=False)
def look_at_chain() -> None:
    """Read the whole chain and mail its end with what was found."""
    mail_head(timezone.now())


@task(atomic=False)
def forget_old() -> None:
    """Erase what was said in the records and whose time is over, forget what is over in tables, and remove old packs."""
    now = timezone.now()
    forget(now)
    forget_rows(now)
    packs.clear(now)


@task(atomic=False)
def make_pack(pk: int) -> None:
    """Make a pack that somebody asked for."""
    pack = Pack.objects.filter(pk=pk).first()
    if pack is not None:
        packs.make(pack, timezone.now())
