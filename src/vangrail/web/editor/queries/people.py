"""Who answers at which desk, and whether they still work here."""

from dataclasses import dataclass
from typing import get_args

from vangrail.policy.company import Desk, DeskName, Person
from vangrail.source.model import PolicySource
from vangrail.web.people.models import Person as Colleague

OWN = "owner"


@dataclass(frozen=True, slots=True)
class Place:
    """Somebody's place at a desk: `state` is "fine", "vacant", or "left" when they no longer work here."""

    name: str
    state: str


@dataclass(frozen=True, slots=True)
class DeskRow:
    """A desk with who answers and who stands in."""

    name: str
    person: Place
    deputy: Place
    hours: str
    answers_within: int | None

    @property
    def vacant(self) -> bool:
        """Whether nobody answers there at all."""
        return self.person.state != "fine" and self.deputy.state != "fine"


def choices() -> list[tuple[str, str]]:
    """Return the people who work here and have an address at work, by it, for a form to choose from."""
    here = Colleague.objects.here().exclude(email=None).order_by("name")
    return [(str(email), name) for email, name in here.values_list("email", "name")]


def desk_rows(source: PolicySource) -> list[DeskRow]:
    """Return every desk there is."""
    gone = _gone(source)
    return [_row(name, source.desks.get(name), gone) for name in get_args(DeskName)]


def place(person: Person | None, gone: set[str]) -> Place:
    """Return what became of a place."""
    if person is None:
        return Place("", "vacant")
    return Place(person.name, "left" if person.contact.lower() in gone else "fine")


def owner_place(source: PolicySource) -> Place:
    """Return the place of the policy's owner."""
    return place(source.company.owner, _gone(source))


def spokespersons(source: PolicySource) -> list[Place]:
    """Return who speaks to the press."""
    gone = _gone(source)
    return [place(person, gone) for person in source.company.spokespersons]


def _row(name: str, desk: Desk | None, gone: set[str]) -> DeskRow:
    held = desk or Desk()
    return DeskRow(name, place(held.person, gone), place(held.deputy, gone), held.hours, held.answers_within)


def _gone(source: PolicySource) -> set[str]:
    """Return the addresses in the policy of people who are known here and have left."""
    people = [source.company.owner, *source.company.spokespersons]
    people += [each for desk in source.desks.values() for each in (desk.person, desk.deputy)]
    contacts = {person.contact.lower() for person in people if person and person.contact}
    known = Colleague.objects.filter(email__in=contacts)
    return {str(each.email).lower() for each in known if not each.is_active}
