"""People, as the directory has them."""

from collections.abc import Mapping
from datetime import timedelta
from typing import Any

from django.db import transaction
from django.utils import timezone
from scim2_models import ForbiddenException, UniquenessException

from vangrail.web.people.actions.people import add_person, change_person, come_back, keep_an_admin, leave
from vangrail.web.people.errors import PeopleError
from vangrail.web.people.models import Person
from vangrail.web.people.programs import Program
from vangrail.web.scim import reading
from vangrail.web.scim.models import KnownPerson
from vangrail.web.scim.queries import gone_before, taken
from vangrail.web.scim.shown import known, login_of


@transaction.atomic
def come(user: Any, *, by: Program) -> Person:
    """Add somebody whom the directory brings, or welcome back whom it had removed; then they begin clean.

    Raises:
        UniquenessException: another person has this name in the directory, this address or this number.
    """
    said = reading.said_by(user)
    values = reading.values_of(user, said)
    person = gone_before(_key(user), values)
    _refuse_taken(user, values, but=person)
    if person is None:
        values = {"language": reading.language(None), **values}
        person = add_person(values, by=by)
    else:
        _welcome(person, by=by)
        change_person(person, values, by=by)
    _keep(person, user, said)
    if user.active is False:
        _let_go(person, by=by)
    return person


@transaction.atomic
def change(person: Person, user: Any, *, by: Program) -> Person:
    """Make somebody what the directory says now; what it never spoke of stays as it is.

    Raises:
        UniquenessException: another person has this name in the directory, this address or this number.
        ForbiddenException: the address of somebody who runs the site, or the leaving of the last one who does.
    """
    about = known(person)
    said = reading.said_by(user)
    values = reading.values_of(user, [*said, *(about.said if about else ())])
    _refuse_taken(user, values, but=person)
    _spare_admins(person, values)
    wanted = user.active is not False
    if wanted and not person.is_active:
        _welcome(person, by=by)
    changed = {name: value for name, value in values.items() if getattr(person, name) != value}
    change_person(person, changed, by=by)
    _keep(person, user, said)
    if not wanted and person.is_active:
        _let_go(person, by=by)
    return person


@transaction.atomic
def remove(person: Person, *, by: Program) -> None:
    """Let somebody go whom the directory deletes. What they signed stays; the directory does not see them any more."""
    about, _new = KnownPerson.objects.get_or_create(
        person=person, defaults={"login": login_of(person), "key": login_of(person).casefold()}
    )
    about.removed_at = about.changed_at = timezone.now()
    about.save(update_fields=["removed_at", "changed_at"])
    if person.is_active:
        _let_go(person, by=by)


def _let_go(person: Person, *, by: Program) -> None:
    today = timezone.localdate()
    try:
        keep_an_admin(person)
    except PeopleError as error:
        raise ForbiddenException(detail=str(error)) from error
    leave(person, today - timedelta(days=1), by=by, today=today, at_once=True)


def _welcome(person: Person, *, by: Program) -> None:
    """Begin a new stay; somebody whom the directory removed while they were here still has theirs."""
    if person.left is not None:
        come_back(person, max(timezone.localdate(), person.left), by=by)


def _keep(person: Person, user: Any, said: list[str]) -> None:
    name = user.name or reading.NO_NAME
    KnownPerson.objects.update_or_create(
        person=person,
        defaults={
            "login": reading.text(user.user_name, 200, "userName"),
            "key": _key(user),
            "external_id": reading.text(user.external_id, 200, "externalId"),
            "given": reading.text(name.given_name, 100, "name.givenName"),
            "family": reading.text(name.family_name, 100, "name.familyName"),
            "said": said,
            "changed_at": timezone.now(),
            "removed_at": None,
        },
    )


def _key(user: Any) -> str:
    return reading.text(user.user_name, 200, "userName").casefold()


def _refuse_taken(user: Any, values: Mapping[str, Any], *, but: Person | None) -> None:
    if name := taken(_key(user), values, but=but):
        raise UniquenessException(detail=f"{name}: somebody else has this one")


def _spare_admins(person: Person, values: Mapping[str, Any]) -> None:
    """Refuse to let a token take over who runs the site: whoever gets their mail signs in as them."""
    email = values.get("email", person.email)
    if email != person.email and person.has_role("admin"):
        raise ForbiddenException(detail=f"{person.name} runs this site: their address is changed there, by hand")
