"""Who sits at a desk, who is told, and whether every place that a crisis needs is filled."""

from dataclasses import dataclass
from typing import Final

from django.db.models import QuerySet

from vangrail.check.verdict import Desks
from vangrail.decisions.clocks import at_night
from vangrail.policy.company import Desk
from vangrail.web.people.models import Person, Role
from vangrail.web.policies.models import Freeze
from vangrail.web.policies.queries import current

NEEDED: Final = ("crisis", "communications", "pr", "customer_care", "legal", "privacy", "security", "hr")
"""Desks that a crisis needs."""


def desk_people(desk: str) -> list[Person]:
    """Return who holds a desk now and works here, the deputy after the person."""
    roles = Role.objects.filter(name="desk", desk=desk, taken_at__isnull=True)
    return list(Person.objects.here().filter(roles__in=roles).order_by("roles__deputy", "roles__given_at", "roles__pk"))


def team_of(freeze: Freeze) -> list[Person]:
    """Return who is told about a freeze: the desk that speaks, the crisis desk, communications; in an exercise who takes part.

    Where the desk that speaks has nobody, the policy's owner stands in.
    """
    if freeze.exercise:
        return list(Person.objects.here().filter(pk__in=freeze.participants.values("person")))
    found = {person.pk: person for desk in (freeze.desk, "crisis", "communications") for person in desk_people(desk)}
    if not desk_people(freeze.desk):
        owners = Role.objects.filter(name="policy_owner", taken_at__isnull=True)
        found |= {person.pk: person for person in Person.objects.here().filter(roles__in=owners)}
    if freeze.started_by:
        found.setdefault(freeze.started_by.pk, freeze.started_by)
    return list(found.values())


def first_of(desk: str, freeze: Freeze) -> Person | None:
    """Return who is asked to do a step of a desk: its person or deputy; in an exercise only who takes part."""
    people = desk_people(desk)
    if freeze.exercise:
        inside = set(freeze.participants.values_list("person", flat=True))
        people = [person for person in people if person.pk in inside]
    return people[0] if people else None


def candidates() -> QuerySet[Person]:
    """Return who can take part in an exercise: who answers for a desk, approves, or runs the site."""
    roles = Role.objects.filter(name__in=("desk", "approver", "admin"), taken_at__isnull=True)
    return Person.objects.here().filter(roles__in=roles).distinct().order_by("name")


@dataclass(frozen=True, slots=True)
class Place:
    """How a desk stands for a crisis: who, who stands in, how to reach them, when, and what is not as it should be."""

    desk: str
    person: Person | None
    deputy: Person | None
    contact: str
    hours: str
    stands_in: str = ""
    """Who answers by the policy meanwhile, where nobody sits."""

    @property
    def state(self) -> str:
        """`dont` where nobody sits, `ask` where nobody stands in or nobody can be reached at night, else `fine`."""
        if self.person is None:
            return "dont"
        return "fine" if self.deputy and self.at_night else "ask"

    @property
    def at_night(self) -> bool:
        """Whether the hours say that somebody can be reached outside office hours."""
        return at_night(self.hours)


def places() -> list[Place]:
    """Return how every desk that a crisis needs is filled: people from the register of roles, contact and hours from the policy."""
    policy = current()
    desks = {str(name): desk for name, desk in policy.desks.items()} if policy else {}
    found = []
    for name in NEEDED:
        people, desk = desk_people(name), desks.get(name) or Desk()
        contact = (desk.person.contact if desk.person else "") or (desk.deputy.contact if desk.deputy else "")
        first, deputy = [*people, None, None][:2]
        instead = Desks(policy).answer(name).person if policy and not people else ""
        found.append(Place(name, first, deputy, contact, desk.hours, instead))
    return found
