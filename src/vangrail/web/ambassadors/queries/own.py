"""Somebody's own choice, and the one number that there is."""

from typing import Any, Final

from vangrail.web.ambassadors.models import Ambassador
from vangrail.web.checks.queries import FEWEST
from vangrail.web.people.models import Person

STEP: Final = FEWEST
"""The number is told in steps, so that nobody sees one person come or go."""


def topics_of(person: Person) -> list[str] | None:
    """Return the topics that somebody chose, for themselves alone; None where they are no ambassador."""
    return Ambassador.objects.filter(person=person).values_list("topics", flat=True).first()


def at_least() -> int | None:
    """Return how many ambassadors there are at least, in steps of five; None below five."""
    found = Ambassador.objects.filter(person__in=Person.objects.here()).count()
    return found // STEP * STEP or None


def known(person: Person) -> dict[str, Any]:
    """Return what this app knows of somebody, for themselves."""
    topics = topics_of(person)
    return {} if topics is None else {"topics": topics}
