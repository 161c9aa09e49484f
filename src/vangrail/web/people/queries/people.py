"""People, as far as somebody may know of them."""

from datetime import date, timedelta
from typing import Any

from django.db.models import Q, QuerySet
from django.http import Http404

from vangrail.web.people.models import Person

ENDING_SOON = timedelta(days=30)


def people_for(viewer: Person) -> QuerySet[Person]:
    """Return whom somebody may know of here: everybody, for who looks after people or audits; else their team and themselves."""
    everybody = Person.objects.select_related("site", "manager")
    if viewer.has_perm("people.see"):
        return everybody
    return everybody.filter(Q(pk=viewer.pk) | Q(manager=viewer))


def get_for(viewer: Person, pk: int) -> Person:
    """Return one person.

    Raises:
        Http404: there is nobody with this number, or nobody whom the viewer may know of: the answer is the same.
    """
    person = people_for(viewer).prefetch_related("roles", "groups").filter(pk=pk).first()
    if person is None:
        raise Http404
    return person


def team_of(manager: Person) -> QuerySet[Person]:
    """Return who works here and has this manager."""
    return Person.objects.here().filter(manager=manager).order_by("name", "pk")


def filtered(people: QuerySet[Person], wanted: dict[str, Any], *, today: date) -> QuerySet[Person]:
    """Return the people who fit a filter. `wanted`: text, site, group, language, kind, role, state (here, left, ending, coming)."""
    if text := wanted.get("text"):
        people = people.filter(Q(name__icontains=text) | Q(email__icontains=text) | Q(number__istartswith=text))
    for name in ("site", "language", "kind"):
        if wanted.get(name):
            people = people.filter(**{name: wanted[name]})
    if wanted.get("group"):
        people = people.filter(groups=wanted["group"])
    if wanted.get("role"):
        held = Q(roles__name=wanted["role"], roles__taken_at__isnull=True)
        people = people.filter(held).distinct()
    return people.filter(_state(wanted.get("state") or "here", today)).order_by("name", "pk")


def _state(state: str, today: date) -> Q:
    """Return the condition for a state of people."""
    here = Q(left__isnull=True) | Q(left__gt=today)
    return {
        "here": here,
        "left": Q(left__lte=today),
        "ending": Q(left__gt=today, left__lte=today + ENDING_SOON),
        "coming": Q(joined__gt=today),
        "unmailed": here & Q(email__isnull=True),
        "all": Q(),
    }[state]
