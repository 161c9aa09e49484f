"""Sites and groups: named, renamed, joined and left, and removed when nobody is in them any more."""

from collections.abc import Collection

from django.db import models, transaction
from django.utils.translation import gettext as _

from vangrail.web.audit.actions import Said, record, record_all
from vangrail.web.people.errors import PeopleError
from vangrail.web.people.models import Group, Site
from vangrail.web.people.permissions import require
from vangrail.web.people.programs import Actor

Place = Site | Group


@transaction.atomic
def add_place(kind: type[Place], name: str, *, by: Actor) -> Place:
    """Add a site or a group.

    Raises:
        PeopleError: the name is taken.
    """
    require(by, "people.change")
    _free(kind, name)
    place = kind.objects.create(name=name)
    record(f"people.{kind.__name__.lower()}_added", by=by, about=place)
    return place


@transaction.atomic
def rename_place(place: Place, name: str, *, by: Actor) -> None:
    """Give a site or a group another name.

    Raises:
        PeopleError: the name is taken.
    """
    require(by, "people.change")
    _free(type(place), name, but=place.pk)
    place.name = name
    place.save(update_fields=["name"])
    record(f"people.{type(place).__name__.lower()}_renamed", by=by, about=place)


@transaction.atomic
def change_members(group: Group, added: Collection[int], removed: Collection[int], *, by: Actor) -> None:
    """Let people into a group and out of it, by their numbers; each of them has an entry of their own."""
    require(by, "people.change")
    group.people.remove(*removed)
    group.people.add(*added)
    numbers = sorted({*added, *removed})
    record_all("people.changed", [Said(f"people.person:{number}", {"fields": ["groups"]}) for number in numbers], by=by)


@transaction.atomic
def remove_place(place: Place, *, by: Actor) -> None:
    """Remove a site or a group in which nobody is.

    Raises:
        PeopleError: somebody is in it, or something else still names it.
    """
    require(by, "people.change")
    if place.people.exists():
        raise PeopleError(_("People belong to “%(name)s”. Put them elsewhere first.") % {"name": place.name})
    record(f"people.{type(place).__name__.lower()}_removed", by=by, about=place)
    try:
        place.delete()
    except models.ProtectedError as error:
        raise PeopleError(_("“%(name)s” is still named elsewhere, so it stays.") % {"name": place.name}) from error


def _free(kind: type[Place], name: str, but: int | None = None) -> None:
    if kind.objects.filter(name__iexact=name).exclude(pk=but or 0).exists():
        raise PeopleError(_("“%(name)s” is there already.") % {"name": name})
