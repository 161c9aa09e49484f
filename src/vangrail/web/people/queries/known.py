"""Everybody as a list of people is compared with them."""

from collections import defaultdict
from datetime import date, timedelta

from vangrail.web.people.imports.known import Known
from vangrail.web.people.models import Group, Person

_FIELDS = (
    "pk",
    "number",
    "name",
    "email",
    "kind",
    "agency",
    "language",
    "country",
    "site__name",
    "manager_id",
    "joined",
    "left",
)


def known_people(*, today: date) -> list[Known]:
    """Return everybody, with the names of site and groups and the reference of the manager. Two queries, however many they are."""
    rows = list(Person.objects.order_by("pk").values_list(*_FIELDS))
    groups: dict[int, list[str]] = defaultdict(list)
    for pk, name in Group.people.through.objects.values_list("person_id", "group__name"):
        groups[pk].append(name)
    references = {row[0]: row[1] or row[3] or f"#{row[0]}" for row in rows}
    found = []
    for pk, number, name, email, kind, agency, language, country, site, manager, joined, left in rows:
        values = {
            "number": number, "name": name, "email": email, "kind": kind, "agency": agency, "language": language,
            "country": country, "site": site, "groups": tuple(sorted(groups.get(pk, ()), key=str.casefold)),
            "manager": references.get(manager), "joined": joined, "last_day": left - timedelta(days=1) if left else None,
        }  # fmt: skip
        found.append(Known(pk, left is None or left > today, values))
    return found
