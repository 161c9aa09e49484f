"""People and groups as the directory may know of them, and who was there before."""

from collections.abc import Mapping
from typing import Any

from django.db.models import Count, Max, Q, QuerySet, Sum

from vangrail.web.people.models import Group, Person
from vangrail.web.scim.models import KnownPerson


def people() -> QuerySet[Person]:
    """Return everybody but whom the directory removed, with what is shown of them."""
    rows = Person.objects.select_related("directory", "manager").prefetch_related("groups")
    return rows.filter(directory__removed_at__isnull=True).order_by("pk")


def groups() -> QuerySet[Group]:
    """Return every group, in one order that stays."""
    return Group.objects.select_related("directory").order_by("pk")


def members(group: Group) -> QuerySet[Person]:
    """Return who is in a group, as far as the directory may know of them."""
    return group.people.filter(directory__removed_at__isnull=True).only("pk").order_by("pk")


def fingerprint(group: Group) -> list[Any]:
    """Return what changes whenever somebody joins or leaves a group, whoever wrote it, without reading its members."""
    rows = Person.groups.through.objects
    found = rows.filter(group=group).aggregate(count=Count("pk"), last=Max("pk"), sum=Sum("person_id"))
    return list(found.values())


def gone_before(key: str, values: Mapping[str, Any]) -> Person | None:
    """Return whom the directory removed under this name, this address or this number, so that they are not two people."""
    same = Q(key=key)
    for name in ("email", "number"):
        if values.get(name):
            same |= Q(**{f"person__{name}": values[name]})
    found = list(KnownPerson.objects.filter(same, removed_at__isnull=False).select_related("person")[:2])
    return found[0].person if len(found) == 1 else None


def taken(key: str, values: Mapping[str, Any], *, but: Person | None) -> str:
    """Return what of this somebody else has already: their name in the directory, their address, their number; or nothing."""
    others = Person.objects.exclude(pk=but.pk if but else 0)
    unspoken = Q(directory__isnull=True)
    if others.filter(Q(directory__key=key) | unspoken & (Q(email=key) | Q(email__isnull=True, number=key))).exists():
        return "userName"
    if values.get("email") and others.filter(email=values["email"]).exists():
        return "emails"
    if values.get("number") and others.filter(number=values["number"]).exists():
        return "employeeNumber"
    return ""


def known_of(person: Person) -> list[dict[str, Any]]:
    """Return what the directory has said of somebody, for themselves."""
    return [
        {
            "login": about.login, "external_id": about.external_id, "given_name": about.given, "family_name": about.family,
            "said": about.said, "since": about.made_at.isoformat(),
            "removed_at": about.removed_at.isoformat() if about.removed_at else None,
        }
        for about in KnownPerson.objects.filter(person=person)
    ]  # fmt: skip
