"""Groups, as the directory has them."""

from typing import Any

from django.db import transaction
from django.utils import timezone
from scim2_models import InvalidValueException, UniquenessException

from vangrail.web.people.actions.places import add_place, change_members, remove_place, rename_place
from vangrail.web.people.errors import PeopleError
from vangrail.web.people.models import Group, Person
from vangrail.web.people.programs import Program
from vangrail.web.scim import reading
from vangrail.web.scim.filters import number
from vangrail.web.scim.models import KnownGroup


@transaction.atomic
def found(shown: Any, *, by: Program) -> Group:
    """Add a group with its members.

    Raises:
        UniquenessException: there is one of this name.
    """
    name = _name(shown)
    try:
        group = add_place(Group, name, by=by)
    except PeopleError as error:
        raise UniquenessException(detail=str(error)) from error
    assert isinstance(group, Group)  # noqa: S101 -- for the type: a place is a site or a group
    _keep(group, shown)
    change_members(group, members_of(shown), (), by=by)
    return group


@transaction.atomic
def change(group: Group, shown: Any, *, by: Program) -> Group:
    """Give a group the name and the members that the directory says.

    Raises:
        UniquenessException: there is another one of this name.
    """
    name = _name(shown)
    if name != group.name:
        try:
            rename_place(group, name, by=by)
        except PeopleError as error:
            raise UniquenessException(detail=str(error)) from error
    _keep(group, shown)
    before, after = set(group.people.values_list("pk", flat=True)), members_of(shown)
    change_members(group, after - before, before - after, by=by)
    return group


@transaction.atomic
def join(group: Group, added: set[int], removed: set[int], *, by: Program) -> None:
    """Let people into a group and out of it without looking at everybody else in it."""
    here = set(group.people.filter(pk__in=added | removed).values_list("pk", flat=True))
    KnownGroup.objects.update_or_create(group=group, defaults={"changed_at": timezone.now()})
    change_members(group, added - here, removed & here, by=by)


@transaction.atomic
def dissolve(group: Group, *, by: Program) -> None:
    """Remove a group; its members stay.

    Raises:
        UniquenessException: something here still names it.
    """
    change_members(group, (), list(group.people.values_list("pk", flat=True)), by=by)
    try:
        remove_place(group, by=by)
    except PeopleError as error:
        raise UniquenessException(detail=str(error)) from error


def members_of(shown: Any) -> set[int]:
    """Return the numbers of the members that are said.

    Raises:
        InvalidValueException: one of them is nobody here.
    """
    said = {number(member.value) for member in shown.members or []}
    return known_people(said)


def known_people(said: set[int]) -> set[int]:
    """Return these numbers, when each of them is somebody's.

    Raises:
        InvalidValueException: one of them is nobody's.
    """
    there = set(Person.objects.filter(pk__in=said).values_list("pk", flat=True)) if said else set()
    if there != said:
        raise InvalidValueException(detail="members: wanted ids of people who are known here")
    return there


def _name(shown: Any) -> str:
    name = reading.text(shown.display_name, 120, "displayName")
    if not name:
        raise InvalidValueException(detail="displayName: wanted a name")
    return name


def _keep(group: Group, shown: Any) -> None:
    values = {"external_id": reading.text(shown.external_id, 200, "externalId"), "changed_at": timezone.now()}
    KnownGroup.objects.update_or_create(group=group, defaults=values)
