"""What is said of people on pages: labels and values for lists."""

from datetime import timedelta
from typing import Any

from django.urls import reverse
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from vangrail.web.people.models import Person, Role

LANGUAGES = {"en": "English", "nl": "Nederlands", "es": "Español"}


def about(person: Person) -> list[tuple[Any, ...]]:
    """Return what is known of somebody, as rows of a summary list."""
    last = person.left - timedelta(days=1) if person.left else None
    found = [
        (_("Name"), person.name),
        (_("Work e-mail"), person.email or _("none: signs in with a code on paper")),
        (_("Staff number"), person.number or "–"),
        (_("Works"), person.get_kind_display() + (f" ({person.agency})" if person.agency else "")),
        (_("Language"), LANGUAGES.get(person.language, person.language)),
        (_("Country"), person.country or "–"),
        (_("Site"), person.site or "–"),
        (_("Groups"), ", ".join(group.name for group in person.groups.all()) or "–"),
        (_("Manager"), person.manager or "–"),
        (_("First day"), date_format(person.joined)),
    ]
    return [*found, (_("Last day"), date_format(last))] if last else found


def about_me(person: Person) -> list[tuple[Any, ...]]:
    """Return the same for somebody themselves, with their roles and a way to change the language."""
    change = reverse("people:language")
    rows = [(*row, change, _("Change")) if row[0] == _("Language") else row for row in about(person)]
    held = [role_name(role) for role in person.roles.all() if role.taken_at is None]
    return [*rows, (_("Roles"), ", ".join(held) or _("none beyond everybody’s"))]


def role_name(role: Role) -> str:
    """Return a role in words, with its desk."""
    name = str(role.get_name_display())
    if role.desk:
        name = _("%(role)s: %(desk)s") % {"role": name, "desk": desk_name(role.desk)}
    return _("%(role)s (deputy)") % {"role": name} if role.deputy else name


DESKS = ("communications", "pr", "legal", "privacy", "hr", "security", "customer_care", "crisis")


def desk_name(desk: str) -> str:
    """Return the name of a desk in words."""
    return {
        "communications": _("communications"),
        "pr": _("press"),
        "legal": _("legal"),
        "privacy": _("privacy"),
        "hr": _("people and pay"),
        "security": _("security"),
        "customer_care": _("customer care"),
        "crisis": _("crisis"),
    }.get(desk, desk)
