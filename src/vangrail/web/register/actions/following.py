"""What becomes due when somebody's work changes."""

from collections.abc import Sequence
from datetime import datetime

from vangrail.web.people.models import Person
from vangrail.web.people.programs import Actor
from vangrail.web.register.actions.rotating import demand_rotation
from vangrail.web.register.queries import held_by


def moved(people: Sequence[Person], at: datetime, _by: Actor | None) -> None:
    """Have the credentials of every account changed that they hold: what the new work does not need, they should not have.

    Who looks after accounts takes a demand back where nothing has to change, or takes the custodian off.
    """
    for person in people:
        for held in held_by(person):
            demand_rotation(held.account, "role_change", by=None, at=at)
