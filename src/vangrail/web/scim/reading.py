"""What the directory says of somebody, as values of a person."""

from collections.abc import Callable
from typing import Any, Final

from django.conf import settings
from scim2_models import InvalidValueException

from vangrail.web.people.imports.problems import UnwantedError
from vangrail.web.people.imports.values import read_email, read_kind, read_label, read_language, read_name, read_number
from vangrail.web.people.models import Person
from vangrail.web.scim import resources
from vangrail.web.scim.filters import number

GUEST: Final = "guest"
"""What a directory calls somebody who works for us through another company, beside the words of the lists."""


def said_by(user: Any) -> list[str]:
    """Return the names of what is said of somebody in this state of theirs."""
    company = user[resources.EnterpriseUser]
    found = {
        "displayName": user.display_name, "userType": user.user_type, "preferredLanguage": user.preferred_language,
        "active": user.active, "emails": work_address(user), "employeeNumber": company and company.employee_number,
        "organization": company and company.organization, "manager": company and company.manager and company.manager.value,
    }  # fmt: skip
    return [name for name, value in found.items() if value is not None]


def values_of(user: Any, changing: list[str]) -> dict[str, Any]:
    """Return the fields of a person that this state says. `changing`: what was said before or is said now.

    Raises:
        InvalidValueException: one of them is none.
    """
    company = user[resources.EnterpriseUser] or resources.EnterpriseUser()
    values: dict[str, Any] = {"name": full_name(user)}
    if "emails" in changing:
        values["email"] = _read(work_address(user), read_email, "emails")
    if "employeeNumber" in changing:
        values["number"] = _read(company.employee_number, read_number, "employeeNumber")
    if "organization" in changing:
        values["agency"] = _read(company.organization, read_label, "organization") or ""
    if "userType" in changing:
        values["kind"] = kind(user.user_type)
    if "preferredLanguage" in changing:
        values["language"] = language(user.preferred_language)
    if "manager" in changing:
        values["manager"] = _manager(company.manager.value if company.manager else None, user.id)
    return values


def full_name(user: Any) -> str:
    """Return what somebody is called: as it is shown, or the parts of their name, or what the directory calls them."""
    parts = [part for part in (user.name.given_name, user.name.family_name) if part] if user.name else []
    login = (user.user_name or "").partition("@")[0]
    return str(_read(user.display_name or " ".join(parts) or login, read_name, "displayName"))


def work_address(user: Any) -> str | None:
    """Return the work address among those that are said; one from home is never kept."""
    found = [
        each for each in user.emails or [] if each.value and (each.type or resources.WORK).casefold() == resources.WORK
    ]
    return str(found[0].value) if found else None


def kind(said: str | None) -> str:
    """Return `third_party` for who works for us through another company, and `staff` for everybody else."""
    try:
        return "third_party" if (said or "").strip().casefold() == GUEST else read_kind((said or "").strip())
    except UnwantedError:
        return "staff"


def language(said: str | None) -> str:
    """Return the language that a directory names; the site's own where it names one that is not spoken here."""
    try:
        return read_language((said or "").partition(",")[0].replace("_", "-").strip())
    except UnwantedError:
        return str(settings.LANGUAGE_CODE)


def text(value: str | None, most: int, name: str) -> str:
    """Return a text that fits where it is kept.

    Raises:
        InvalidValueException: it is too long, or holds what no database keeps.
    """
    found = (value or "").strip()
    if len(found) > most or any(not sign.isprintable() for sign in found):
        raise InvalidValueException(detail=f"{name}: wanted a text of at most {most} signs on one line")
    return found


def _read(value: str | None, reader: Callable[[str], Any], name: str) -> Any:
    if value is None or not value.strip():
        return None
    try:
        return reader(value.strip())
    except UnwantedError as error:
        raise InvalidValueException(detail=f"{name}: wanted {error}") from error


def _manager(said: str | None, own: str | None) -> Person | None:
    if not said:
        return None
    found = Person.objects.filter(pk=number(said)).first()
    if found is None or said == own:
        raise InvalidValueException(detail="manager: wanted the id of somebody else who is known here")
    return found


NO_NAME: Final = resources.Name()
"""A name of which nothing is said."""
