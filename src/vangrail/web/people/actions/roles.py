"""Roles are given and taken back, and it is remembered by whom and when."""

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from vangrail.web.audit.actions import record
from vangrail.web.people import leaving
from vangrail.web.people.actions.people import keep_an_admin
from vangrail.web.people.errors import PeopleError
from vangrail.web.people.models import ROLES, Person, Role
from vangrail.web.people.permissions import require


@transaction.atomic
def give_role(person: Person, name: str, *, by: Person, desk: str = "", deputy: bool = False) -> Role:
    """Give somebody a role; for a desk, which one, and whether as its deputy.

    Raises:
        PeopleError: there is no such role, they have it already, have left, or the desk is missing.
    """
    require(by, "people.roles")
    if name not in ROLES:
        raise PeopleError(_("There is no such role."))
    if not person.is_active:
        raise PeopleError(_("%(name)s has left.") % {"name": person.name})
    if (name == "desk") != bool(desk):
        raise PeopleError(_("Say for which desk."))
    if person.roles.filter(name=name, desk=desk, taken_at__isnull=True).exists():
        raise PeopleError(_("%(name)s has this role already.") % {"name": person.name})
    role = Role.objects.create(person=person, name=name, desk=desk, deputy=deputy and name == "desk", given_by=by)
    record("people.role_given", by=by, about=person, said={"role": name, "desk": desk, "deputy": role.deputy})
    return role


@transaction.atomic
def take_role(role: Role, *, by: Person) -> None:
    """Take a role back. The row stays, with who did it and when.

    Raises:
        PeopleError: it is the role of the last one who runs this site.
    """
    require(by, "people.roles")
    if role.taken_at is not None:
        return
    if role.name == "admin":
        keep_an_admin(role.person)
    role.taken_at, role.taken_by = timezone.now(), by
    role.save(update_fields=["taken_at", "taken_by"])
    record("people.role_taken", by=by, about=role.person, said={"role": role.name, "desk": role.desk})
    leaving.tell("moved", [role.person], by=by, at=role.taken_at)
