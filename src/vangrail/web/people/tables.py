"""Tables of people, roles and changes, as components show them."""

from collections.abc import Iterable
from datetime import date, timedelta
from typing import Any

from django.urls import reverse
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from vangrail.web.people.imports.columns import FIELDS
from vangrail.web.people.imports.plan import Change, Plan
from vangrail.web.people.imports.values import Value
from vangrail.web.people.models import Person, Role
from vangrail.web.people.rows import LANGUAGES, role_name
from vangrail.web.ui.components.lists import Cell

Table = dict[str, Any]


def of_people(people: Iterable[Person]) -> Table:
    """Return the list of people as a table."""
    headers = [_("Name"), _("Work e-mail"), _("Number"), _("Site"), _("Manager"), _("State")]
    return {"headers": headers, "rows": [_row(person) for person in people]}


def _row(person: Person) -> list[Any]:
    return [
        (person.name, reverse("people:person", args=[person.pk])), person.email or _("none"), person.number or "",
        person.site or "", person.manager or "", state(person),
    ]  # fmt: skip


def state(person: Person) -> Cell:
    """Return whether somebody is here, as words with a shape."""
    today = timezone.localdate()
    if not person.is_active:
        return Cell(_("left"), state="draft")
    if person.joined > today:
        return Cell(_("from %(day)s") % {"day": date_format(person.joined, "SHORT_DATE_FORMAT")}, state="draft")
    if person.left:
        last = date_format(person.left - timedelta(days=1), "SHORT_DATE_FORMAT")
        return Cell(_("until %(day)s") % {"day": last}, state="due")
    return Cell(_("here"), state="done")


def of_roles(roles: Iterable[Role], may_take: bool, named: bool = False) -> Table:  # noqa: FBT001, FBT002 -- one caller each
    """Return roles with who gave them and when; `named` puts the person first, `may_take` adds the way to take it back."""
    headers = [_("Role"), _("Given by"), _("Given on"), _("State")]
    rows = []
    for role in roles:
        row: list[Any] = [
            role_name(role),
            role.given_by or "–",
            date_format(timezone.localtime(role.given_at), "SHORT_DATE_FORMAT"),
        ]
        row.append(_role_state(role, may_take))
        rows.append([(role.person.name, reverse("people:person", args=[role.person_id])), *row] if named else row)
    return {"headers": [_("Name"), *headers] if named else headers, "rows": rows}


def _role_state(role: Role, may_take: bool) -> Any:  # noqa: FBT001 -- handed through
    if role.taken_at:
        day = date_format(timezone.localtime(role.taken_at), "SHORT_DATE_FORMAT")
        return _("taken back on %(day)s by %(name)s") % {"day": day, "name": role.taken_by or "–"}
    return (_("Take back"), reverse("people:take_role", args=[role.pk])) if may_take else Cell(_("held"), state="done")


def shown(field: str, value: Value, names: dict[str, str]) -> str:
    """Return a value of a list in words."""
    if value in (None, "", ()):
        return _("nothing")
    if isinstance(value, date):
        return date_format(value, "SHORT_DATE_FORMAT")
    if isinstance(value, tuple):
        return ", ".join(value)
    if field == "kind":
        return str(dict(Person.KINDS)[value])
    if field == "manager":
        return names.get(value, value)
    return LANGUAGES.get(value, value) if field == "language" else value


def of_changes(changes: Iterable[Change], plan: Plan) -> Table:
    """Return what changes about people, a row a field: old and new beside each other."""
    names = dict(plan.names)
    rows = [
        [
            change.name,
            str(FIELDS[field.field]),
            shown(field.field, field.old, names),
            shown(field.field, field.new, names),
        ]
        for change in changes
        for field in change.fields
    ]
    return {"headers": [_("Name"), _("What"), _("Now"), _("Becomes")], "rows": rows}


def of_new(plan: Plan, limit: int) -> Table:
    """Return who is new."""
    fields = ("number", "email", "kind", "site", "groups", "manager", "joined", "last_day")
    names = dict(plan.names)
    rows = [
        [
            entry.values["name"],
            *(shown(field, entry.values[field], names) if entry.values.get(field) else "" for field in fields),
        ]
        for entry in plan.new[:limit]
    ]
    return {"headers": [str(FIELDS[name]) for name in ("name", *fields)], "rows": rows}


def of_counts(counts: dict[str, int]) -> list[tuple[str, int]]:
    """Return the counts of a list in words."""
    words = {
        "new": _("New"), "changed": _("Change"), "returning": _("Come back"), "leaving": _("Leave"),
        "unchanged": _("Stay as they are"), "problems": _("Rows with a problem"),
    }  # fmt: skip
    return [(words[name], number) for name, number in counts.items() if name in words]
