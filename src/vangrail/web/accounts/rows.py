"""Accounts as rows of a table, and a charter as lines."""

from collections.abc import Iterable
from typing import Any

from django.urls import reverse
from django.utils.translation import get_language, gettext

from vangrail.languages import NAMES
from vangrail.source.names import country_name
from vangrail.source.posting import posting
from vangrail.web.accounts.forms import team_name
from vangrail.web.accounts.models import Account
from vangrail.web.accounts.queries import approvers_of
from vangrail.web.ui.components.lists import Cell


def of_accounts(found: Iterable[Account]) -> dict[str, list[Any]]:
    """Return headers and rows of a list of accounts."""
    headers = [
        gettext("Account"), gettext("Where"), gettext("Name there"), gettext("Whose"), gettext("Languages"),
        gettext("Country"),
    ]  # fmt: skip
    language = get_language() or "en"
    rows = [
        [
            Cell(one.name, reverse("accounts:account", args=[one.pk])),
            one.get_platform_display(),
            Cell(one.handle, one.url) if one.url and one.handle else one.handle,
            team_name(one),
            ", ".join(NAMES.get(code, code) for code in one.languages),
            country_name(one.country, language) if one.country else gettext("all"),
        ]
        for one in found
    ]
    return {"headers": headers, "rows": rows}


def charter(one: Account) -> list[tuple[Any, Any]]:
    """Return a charter as lines of what and its value; what nobody said is said to be open."""
    language = get_language() or "en"
    posters = ", ".join(person.name for person in one.posters.all() if person.is_active)
    approvers = ", ".join(person.name for person in approvers_of(one))
    limits = posting().get(one.platform)
    lines = [
        (gettext("Where"), one.get_platform_display()),
        (gettext("Name there"), one.handle),
        (gettext("Address"), one.url),
        (gettext("What it is for"), one.purpose),
        (gettext("Whose it is"), team_name(one)),
        (gettext("Who posts"), posters or gettext("The whole social team")),
        (gettext("Who approves"), approvers or gettext("Nobody yet: give somebody the role, or name them here.")),
        (gettext("Languages"), ", ".join(NAMES.get(code, code) for code in one.languages)),
        (gettext("Country"), country_name(one.country, language) if one.country else gettext("all of them")),
    ]
    if limits:
        words = gettext("%(most)s characters") if limits.way != "bytes" else gettext("%(most)s bytes")
        lines.append((gettext("A post has at most"), words % {"most": limits.most}))
    return [(key, value or gettext("not said yet")) for key, value in lines]
