"""Somebody who left the invented company with all of it attested, somebody from another company who will, and drills."""

from datetime import datetime, timedelta
from typing import Final

from django.utils import timezone

from vangrail.web.accounts.models import Account
from vangrail.web.leavers.actions.attesting import attest, close_done
from vangrail.web.leavers.actions.drilling import drill, drill_all
from vangrail.web.leavers.actions.following import follow
from vangrail.web.leavers.models import Drill, Leaving
from vangrail.web.leavers.queries.tasks import ordered, tasks_of
from vangrail.web.people.demo import CAST
from vangrail.web.people.models import Person
from vangrail.web.register.actions import add_custodian
from vangrail.web.register.errors import RegisterError
from vangrail.web.register.queries import custodians

GONE: Final = "Wout Jacobs"
NOTES: Final = ("Ticket IT-418", "Kluis, versie 7", "Met twee bekeken, lijst bewaard bij ticket IT-418")
HELD: Final = 2
"""How many accounts the one held who left."""


def fill(at: datetime | None = None) -> None:
    """Let somebody have left twelve days ago, and another one leave soon; once, and only where there are accounts and people."""
    noor, lotte, sofie, samir = (Person.objects.here().filter(email=part.email).first() for part in CAST[:4])
    accounts = list(Account.objects.filter(closed_at=None, team="communications"))
    if not (noor and lotte and sofie and samir and accounts) or Drill.objects.exists() or Leaving.objects.exists():
        return
    at = at or timezone.now()
    _left(accounts, lotte, samir, at - timedelta(days=12))
    _will_leave(accounts, lotte, at)
    drill(samir, by=sofie, at=at - timedelta(days=30))
    drill(samir, by=sofie, at=at - timedelta(days=2))
    drill_all(by=sofie, at=at - timedelta(days=2, minutes=-9))


def _left(accounts: list[Account], lotte: Person, samir: Person, at: datetime) -> None:
    """Let somebody have left with two accounts, and everything be attested in a day."""
    day = timezone.localdate(at)
    gone = Person.objects.create_user(None, GONE, joined=day - timedelta(days=800))
    held = 0
    for account in accounts:
        if held < HELD and _holds(account, samir, lotte, at) and _holds(account, gone, lotte, at):
            held += 1
    gone.left = day
    gone.save(update_fields=["left"])
    leaving = follow(gone, by=None, at=at)
    for number, task in enumerate(ordered(tasks_of(leaving)) if leaving else ()):
        if task.assignee is not None:
            attest(task, NOTES[number % len(NOTES)], by=task.assignee, at=at + timedelta(minutes=55 * number + 20))
    if leaving is not None:
        close_done(leaving, at=at + timedelta(hours=20))


def _will_leave(accounts: list[Account], lotte: Person, at: datetime) -> None:
    """Let the first one from another company whose last day is known hold an account until then."""
    guest = Person.objects.here().filter(kind="third_party", left__isnull=False).order_by("left").first()
    if guest is not None and any(_holds(account, guest, lotte, at) for account in reversed(accounts)):
        follow(guest, by=None, at=at - timedelta(days=1))


def _holds(account: Account, person: Person, lotte: Person, at: datetime) -> bool:
    """Let somebody hold an account, unless as many do as may; return whether they hold it now."""
    if custodians(account).filter(person=person).exists():
        return True
    try:
        add_custodian(account, person, "Helpt met berichten", by=lotte, role="Editor", at=at - timedelta(days=90))
    except RegisterError:
        return False
    return True
