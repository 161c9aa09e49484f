"""A calendar of what is due about accounts, for the programs in which people keep theirs."""

from collections.abc import Iterator
from datetime import date, datetime, timedelta

from django.conf import settings
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import override
from icalendar import Calendar, Event

from vangrail.web.people.models import Person
from vangrail.web.register.queries import states, visible_to
from vangrail.web.register.queries.mine import own
from vangrail.web.register.words import DUE


def calendar(person: Person, *, at: datetime) -> bytes:
    """Return what is due for somebody: rotations of the accounts that they may see, and their own confirmations."""
    with override(person.language):
        made = Calendar()
        made.add("prodid", "-//Vangrail//register//EN")
        made.add("version", "2.0")
        made.add("x-wr-calname", _("Accounts of the company"))
        for event in (*_rotations(person, at), *_confirmations(person, at)):
            made.add_component(event)
        return bytes(made.to_ical())


def _rotations(person: Person, at: datetime) -> Iterator[Event]:
    for state in states(visible_to(person)):
        title = _("Change the credentials of %(account)s") % {"account": state.account}
        url = reverse("register:account", args=[state.account.pk])
        yield _event(
            f"rotation-{state.account.pk}",
            state.due.on,
            at,
            summary=title,
            description=str(DUE[state.due.reason]),
            url=url,
        )


def _confirmations(person: Person, at: datetime) -> Iterator[Event]:
    for row in own(person):
        title = _("Confirm that you hold %(account)s") % {"account": row.held.account}
        url = reverse("register:mine")
        yield _event(f"confirmation-{row.held.pk}", row.until, at, summary=title, description=row.held.purpose, url=url)


def _event(name: str, on: date, at: datetime, **said: str) -> Event:
    """Return something that is due on a whole day. Its name stays the same, so that a program moves it instead of doubling it.

    `said` is its summary, its description and its address on this site.
    """
    host = settings.ADDRESS.partition("://")[2]
    made = Event()
    made.add("uid", f"{name}@{host}")
    made.add("dtstamp", at)
    made.add("dtstart", on)
    made.add("dtend", on + timedelta(days=1))
    made.add("summary", said["summary"])
    made.add("description", said["description"])
    made.add("url", f"{settings.ADDRESS}{said['url']}")
    made.add("transp", "TRANSPARENT")
    return made
