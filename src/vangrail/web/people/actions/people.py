"""People come, change, leave and come back."""

from collections.abc import Mapping
from datetime import date, timedelta
from typing import Any, Final

from allauth.mfa.models import Authenticator
from django.contrib.auth.hashers import UNUSABLE_PASSWORD_PREFIX
from django.db import transaction
from django.db.models import Q, QuerySet
from django.utils import timezone
from django.utils.translation import gettext as _

from vangrail.web.audit.actions import record
from vangrail.web.people.actions.visits import end_all_visits
from vangrail.web.people.errors import PeopleError
from vangrail.web.people.leaving import tell
from vangrail.web.people.models import Person, Stay
from vangrail.web.people.permissions import require
from vangrail.web.people.programs import Actor, person_of

FIELDS: Final = (
    "name",
    "email",
    "number",
    "kind",
    "agency",
    "language",
    "country",
    "site",
    "groups",
    "manager",
    "joined",
    "left",
)
"""What can be said of a person, in the order in which it is asked."""


@transaction.atomic
def add_person(values: Mapping[str, Any], *, by: Actor) -> Person:
    """Add somebody. `values` are fields of `Person`, and `groups` as a list."""
    require(by, "people.change")
    person = Person.objects.create_user(**{"email": None, **_fields(values)})
    person.groups.set(values.get("groups") or [])
    record("people.added", by=by, about=person, said={"kind": person.kind})
    if person.left:
        tell("said", [person], by=by, at=timezone.now())
    return person


@transaction.atomic
def change_person(person: Person, values: Mapping[str, Any], *, by: Actor) -> list[str]:
    """Change what is said of somebody; return the names of the fields that became different. None: nothing is written."""
    require(by, "people.change")
    changed = [name for name, value in _fields(values).items() if getattr(person, name) != value]
    for name in changed:
        setattr(person, name, values[name])
    if changed:
        person.save(update_fields=changed)
    if "email" in changed:
        person.links.filter(used_at__isnull=True).update(expires_at=timezone.now())
    if "groups" in values and {group.pk for group in values["groups"]} != set(
        person.groups.values_list("pk", flat=True)
    ):
        person.groups.set(values["groups"])
        changed.append("groups")
    if changed:
        record("people.changed", by=by, about=person, said={"fields": changed})
    if "left" in changed:
        tell("said", [person], by=by, at=timezone.now())
    return changed


@transaction.atomic
def leave(person: Person, last_day: date, *, by: Actor, today: date, at_once: bool = False) -> None:
    """Say on which day somebody works here for the last time. When that day is over, roles, sessions and factors are gone.

    `at_once` is for who is gone already, on their first day or before it too.

    Raises:
        PeopleError: nobody else runs this site, or the day is before the first.
    """
    require(by, "people.change")
    if last_day < person.joined and not at_once:
        raise PeopleError(
            _("The last day cannot be before the first day, %(day)s.") % {"day": person.joined.isoformat()}
        )
    keep_an_admin(person)
    person.left = last_day + timedelta(days=1)
    person.joined = min(person.joined, person.left)
    person.save(update_fields=["left", "joined"])
    record("people.left", by=by, about=person, said={"last_day": last_day.isoformat()})
    if person.left <= today:
        close(person, by=by)
    tell("said", [person], by=by, at=timezone.now())


@transaction.atomic
def come_back(person: Person, joined: date, *, by: Actor, last_day: date | None = None) -> None:
    """Begin a new stay of somebody who left. It begins clean: the earlier one is kept apart, without its groups and roles.

    Raises:
        PeopleError: they have not left, or the new first day is before they did.
    """
    require(by, "people.change")
    if person.left is None:
        raise PeopleError(_("%(name)s has not left.") % {"name": person.name})
    if joined < person.left:
        day = (person.left - timedelta(days=1)).isoformat()
        raise PeopleError(_("The new first day has to be after the last one, %(day)s.") % {"day": day})
    close(person, by=by)
    Stay.objects.create(
        person=person,
        kind=person.kind,
        agency=person.agency,
        joined=person.joined,
        left=person.left,
        closed_by=person_of(by),
    )
    person.joined, person.left, person.manager = joined, last_day + timedelta(days=1) if last_day else None, None
    person.save(update_fields=["joined", "left", "manager"])
    person.groups.clear()
    record("people.came_back", by=by, about=person, said={"joined": joined.isoformat()})
    tell("back", [person], by=by, at=timezone.now())
    if person.left:
        tell("said", [person], by=by, at=timezone.now())


@transaction.atomic
def close(person: Person, *, by: Actor | None) -> bool:
    """Take back all that lets somebody in: roles, sessions, links, codes, factors, password. Return whether there was any."""
    now = timezone.now()
    taken = person.roles.filter(taken_at__isnull=True).update(taken_at=now, taken_by=person_of(by))
    ended = end_all_visits(person, by=by, why="left")
    gone = person.codes.filter(used_at__isnull=True, withdrawn_at__isnull=True).update(withdrawn_at=now)
    gone += person.links.filter(used_at__isnull=True, expires_at__gt=now).update(expires_at=now)
    gone += Authenticator.objects.filter(user=person).delete()[0]
    if person.has_usable_password():
        person.set_unusable_password()
        person.save(update_fields=["password"])
        gone += 1
    if taken or ended or gone:
        record("people.closed", by=by, about=person, said={"roles": taken, "sessions": ended})
    return bool(taken or ended or gone)


def close_gone(people: QuerySet[Person], *, by: Person | None) -> int:
    """Close everybody of these who still has anything that lets them in; return how many there were."""
    still = Q(roles__isnull=False, roles__taken_at__isnull=True) | Q(
        visits__isnull=False, visits__ended_at__isnull=True
    )
    found = people.filter(
        still | Q(authenticator__isnull=False) | ~Q(password__startswith=UNUSABLE_PASSWORD_PREFIX)
    ).distinct()
    return sum(close(person, by=by) for person in found)


def keep_an_admin(person: Person) -> None:
    """Return when somebody else still runs this site.

    Raises:
        PeopleError: this is the last one.
    """
    if running().filter(pk=person.pk).exists() and not running().exclude(pk=person.pk).exists():
        raise PeopleError(
            _("%(name)s is the last one who runs this site. Give somebody else that role first.")
            % {"name": person.name}
        )


def running() -> QuerySet[Person]:
    """Return who runs this site and stays."""
    return Person.objects.filter(left__isnull=True, roles__name="admin", roles__taken_at__isnull=True)


def _fields(values: Mapping[str, Any]) -> dict[str, Any]:
    """Return the values that are kept with a person, with nothing for an empty address or number."""
    found = {name: values[name] for name in FIELDS if name in values and name != "groups"}
    return {name: value or None if name in {"email", "number"} else value for name, value in found.items()}
