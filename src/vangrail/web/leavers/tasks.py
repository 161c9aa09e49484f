"""What happens by itself: last days that pass, tasks that are late, leavings that are complete, drills that are old."""

from datetime import timedelta
from typing import Final

from django.utils import timezone

from vangrail.web.due.declare import task
from vangrail.web.leavers.actions.attesting import close_done
from vangrail.web.leavers.actions.following import sweep
from vangrail.web.leavers.actions.waiting import escalate_all
from vangrail.web.leavers.models import Drill, Leaving
from vangrail.web.leavers.queries.cases import still_open

KEPT: Final = timedelta(days=365)
"""How long a drill is kept: it says what one person held."""

CLOSED: Final = timedelta(days=5 * 365)
"""How long a leaving is kept after it was closed or cancelled, with who attested what."""


@task(atomic=False)
def follow_up() -> None:
    """Bring every leaving up to date, tell of what is late, and close what is complete. Run twice, it does nothing more."""
    now = timezone.now()
    sweep(now)
    escalate_all(at=now)
    for leaving in still_open().filter(last_day__lt=timezone.localdate(now)):
        close_done(leaving, at=now)


@task
def forget() -> None:
    """Remove drills and leavings that are old. What was written down in the records stays."""
    now = timezone.now()
    Drill.objects.filter(at__lt=now - KEPT).delete()
    Leaving.objects.filter(closed_at__lt=now - CLOSED).delete()
    Leaving.objects.filter(cancelled_at__lt=now - CLOSED).delete()
