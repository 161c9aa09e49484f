"""When rehearsals are due, for somebody's own calendar."""

from collections.abc import Iterator
from datetime import datetime

from django.urls import reverse
from django.utils.timezone import localtime
from django.utils.translation import gettext as _

from vangrail.web.breaches.queries import rehearsed_by, standings
from vangrail.web.breaches.shown import STATES
from vangrail.web.people.models import Person
from vangrail.web.register.dates import Due


def rehearsals(person: Person, at: datetime) -> Iterator[Due]:
    """Yield the next rehearsal of each account whose rehearsals are somebody's; one that was never rehearsed is due today."""
    for each in standings(rehearsed_by(person), on=localtime(at).date()):
        title = _("Rehearse the emergency card of %(account)s") % {"account": each.account}
        url = reverse("breaches:card", args=[each.account.pk])
        yield Due(f"rehearsal-{each.account.pk}", each.due, title, str(STATES[each.state][0]), url)
