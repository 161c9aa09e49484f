"""A rehearsal of the invented company that went well, one that is more than a year ago, and accounts that never had one."""

from datetime import datetime, timedelta
from typing import Final

from django.utils import timezone

from vangrail.source.breach import steps
from vangrail.web.accounts.models import Account
from vangrail.web.breaches.actions import running
from vangrail.web.breaches.models import Run
from vangrail.web.people.demo import CAST
from vangrail.web.people.models import Person

LATE: Final = ("recover", "data")
"""Steps that took longer than they should."""
MORE: Final = (
    "De herstelcodes lagen in de kluis in Gent, en de sleutel was mee naar huis. Er ligt nu een tweede set in Brugge."
)


def fill(at: datetime | None = None) -> None:
    """Rehearse two accounts; where that was done already, or nobody may, nothing happens."""
    by = Person.objects.here().filter(email=CAST[3].email).first()
    if by is None or Run.objects.exists():
        return
    at = at or timezone.now()
    for number, (account, days) in enumerate(zip(Account.objects.filter(closed_at=None)[:2], (40, 500), strict=False)):
        if by.has_perm("breaches.run", account):
            _rehearse(account, at - timedelta(days=days), by, careful=not number)


def _rehearse(account: Account, start: datetime, by: Person, *, careful: bool) -> None:
    run = running.begin(account, real=False, by=by, at=start)
    for step in steps():
        after = step.minutes // 4 + (9 if step.id in LATE else 0)
        if careful or step.id not in LATE:
            running.tick(run, step.id, by=by, at=start + timedelta(minutes=after))
    missing = ("codes",) if careful else ("alone", "words")
    running.stop(run, missing, MORE if careful else "", by=by, at=start + timedelta(minutes=38 if careful else 52))
