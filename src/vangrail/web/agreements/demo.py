"""Agreements of the invented company."""

from vangrail.source.agreements import kinds
from vangrail.web.agreements.actions import propose, reply
from vangrail.web.people.models import Person


def fill() -> None:
    """Agree with most of each team; leave one proposal open and one sent back."""
    managed = Person.objects.here().filter(manager__isnull=False).order_by("pk").select_related("manager")
    for number, person in enumerate(managed[:12]):
        kind = kinds()[number % len(kinds())]
        if person.manager is None or number % 4 == 3:
            continue
        made = propose(person, kind.id, kind.moments, by=person.manager)
        if number % 6 != 5:
            reply(made, by=person)
