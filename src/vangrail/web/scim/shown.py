"""People and groups as the directory reads them."""

import json
from collections.abc import Iterable
from datetime import datetime, time
from hashlib import sha256
from typing import Any, Final

from django.utils import timezone
from scim2_models import Meta, Reference

from vangrail.web.people.models import Group, Person
from vangrail.web.scim import resources
from vangrail.web.scim.models import KnownPerson

KINDS: Final = {"staff": "Employee", "third_party": "Contractor"}


def known(thing: Person | Group) -> Any:
    """Return what the directory has said of somebody or of a group, or None: then only we know them."""
    return getattr(thing, "directory", None)


def user_of(person: Person) -> Any:
    """Return somebody as a user, with what the directory has said of them; all of it where it never spoke of them."""
    about: KnownPerson | None = known(person)
    said = about.said if about else _all(person)
    user = resources.Somebody(
        id=str(person.pk),
        external_id=(about and about.external_id) or None,
        user_name=about.login if about else login_of(person),
        name=_name(about),
        display_name=person.name if "displayName" in said else None,
        user_type=KINDS[person.kind] if "userType" in said else None,
        preferred_language=person.language if "preferredLanguage" in said else None,
        active=person.is_active if "active" in said else None,
        emails=_emails(person) if "emails" in said else None,
        groups=[_membership(group) for group in person.groups.all()] or None,
    )
    company = _company(person, said)
    if company:
        user[resources.EnterpriseUser] = company
    first = timezone.make_aware(datetime.combine(person.joined, time.min))
    _finish(user, "User", about.made_at if about else first, about.changed_at if about else first)
    return user


def group_of(group: Group, members: Iterable[Person] | None, version: Any) -> Any:
    """Return a group; without its members where nobody asked for them. `version` is what changes whenever it does."""
    about = known(group)
    shown = resources.Group(
        id=str(group.pk),
        external_id=(about and about.external_id) or None,
        display_name=group.name,
        members=[resources.Member(value=str(each.pk), ref=Reference(f"Users/{each.pk}")) for each in members] or None
        if members is not None
        else None,
    )
    first = timezone.make_aware(datetime(2026, 1, 1))  # noqa: DTZ001 -- made aware of the company's zone at once
    _finish(shown, "Group", about.made_at if about else first, about.changed_at if about else first, version)
    return shown


def login_of(person: Person) -> str:
    """Return what somebody is called whom the directory never spoke of; `filters.LOGIN` says the same to the database."""
    return person.email or person.number or f"person-{person.pk}"


def _all(person: Person) -> list[str]:
    there = ["displayName", "userType", "preferredLanguage", "active"]
    more = {
        "emails": person.email,
        "employeeNumber": person.number,
        "organization": person.agency,
        "manager": person.manager_id,
    }
    return [*there, *(name for name, value in more.items() if value)]


def _name(about: KnownPerson | None) -> Any:
    if about is None or not (about.given or about.family):
        return None
    return resources.Name(given_name=about.given or None, family_name=about.family or None)


def _emails(person: Person) -> Any:
    return [resources.Email(value=person.email, type=resources.WORK)] if person.email else None


def _membership(group: Group) -> Any:
    return resources.Membership(value=str(group.pk), ref=Reference(f"Groups/{group.pk}"), display=group.name)


def _company(person: Person, said: list[str]) -> Any:
    found: dict[str, Any] = {}
    if "employeeNumber" in said and person.number:
        found["employee_number"] = person.number
    if "organization" in said and person.agency:
        found["organization"] = person.agency
    if "manager" in said and person.manager is not None:
        number = str(person.manager.pk)
        found["manager"] = resources.Manager(value=number, ref=Reference(f"Users/{number}"))
    return resources.EnterpriseUser(**found) if found else None


def _finish(shown: Any, kind: str, made: datetime, changed: datetime, version: Any = None) -> None:
    """Say when it was made and changed, and a version that changes with everything that is shown."""
    kept = shown.model_dump(exclude={"members"})
    content = json.dumps([kept, version], sort_keys=True, default=str)
    tag = sha256(content.encode()).hexdigest()[:24]
    shown.meta = Meta(resource_type=kind, created=made, last_modified=changed, version=f'W/"{tag}"')
