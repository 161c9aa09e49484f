"""A calendar of what is due about accounts, for the programs in which people keep theirs."""

from collections.abc import Iterator
from datetime import datetime, timedelta

from django.conf import settings
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import override
from icalendar import Calendar, Event

from vangrail.web.people.models import Person
from vangrail.web.register.dates import Due, brought
from vangrail.web.register.queries import states, visible_to
from vangrail.web.register.queries.mine import own
from vangrail.web.register.words import DUE


def calendar(person: Person, *, at: datetime) -> bytes:
    """Return what is due for somebody: rotations of the accounts that they may see, their own confirmations, what others bring."""
    with override(person.language):
        made = Calendar()
        made.add("prodid", "-//Vangrail//register//EN")
        made.add("version", "2.0")
        made.add("x-wr-calname", _("Accounts of the company"))
        for due in (*_rotations(person), *_confirmations(person), *brought(person, at)):
            made.add_component(_event(due, at))
        return bytes(made.to_ical())


def _rotations(person: Person) -> Iterator[Due]:
    for state in states(visible_to(person)):
        title = _("Change the credentials of %(account)s") % {"account": state.account}
        url = reverse("register:account", args=[state.account.pk])
        yield Due(f"rotation-{state.account.pk}", state.due.on, title, str(DUE[state.due.reason]), url)


def _confirmations(person: Person) -> Iterator[Due]:
    for row in own(person):
        title = _("Confirm that you hold %(account)s") % {"account": row.held.account}
        url = reverse("register:mine")
        yield Due(f"confirmation-{row.held.pk}", row.until, title, row.held.purpose, url)


def _event(due: Due, at: datetime) -> Event:
    """Return something that is due on a whole day. Its name stays the same, so that a program moves it instead of doubling it."""
    host = settings.ADDRESS.partition("://")[2]
    made = Event()
    made.add("uid", f"{due.name}@{host}")
    made.add("dtstamp", at)
    made.add("dtstart", due.on)
    made.add("dtend", due.on + timedelta(days=1))
    made.add("summary", due.summary)
    made.add("description", due.description)
    made.add("url", f"{settings.ADDRESS}{due.url}")
    made.add("transp", "TRANSPARENT")
    return made
