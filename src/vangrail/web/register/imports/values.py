"""Cells → values: a platform, people, a recovery address, a day."""

import re
from collections.abc import Callable, Mapping, MutableMapping
from dataclasses import dataclass, field
from typing import Any, Final

from django.conf import settings
from django.core.exceptions import ValidationError
from django.core.validators import URLValidator
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from vangrail.languages import DETECTED
from vangrail.source.names import map_country, map_platform
from vangrail.web.accounts.models import PLATFORMS, Account
from vangrail.web.people.imports.columns import fold
from vangrail.web.people.imports.dates import read_date
from vangrail.web.people.imports.problems import UnwantedError
from vangrail.web.people.models import Person
from vangrail.web.register.domains import is_ours
from vangrail.web.register.models import Factor
from vangrail.web.register.models.custodian import WORDS

_PARTS: Final = re.compile(r"[;,\n|]+")
_LONGEST: Final = {"name": 120, "handle": 120, "team": 60, "purpose": 2000, "place": WORDS, "tools": 1000}


@dataclass(slots=True)
class Known:
    """What is known while a list is read: people by address, accounts by platform and name, and the accounts of rows before."""

    people: MutableMapping[str, Any]
    accounts: Mapping[tuple[str, str], Account]
    before: set[tuple[str, str]] = field(default_factory=set)

    def person(self, email: str) -> Person | None:
        """Return who works here and has this address; asked once for each."""
        if email not in self.people:
            self.people[email] = Person.objects.here().filter(email=email).first()
        found: Person | None = self.people[email]
        return found

    def is_taken(self, platform: str, name: str) -> bool:
        """Return whether a row before was about the same account; from now on one was."""
        taken = (platform, name) in self.before
        self.before.add((platform, name))
        return taken


def read_value(name: str, text: str, known: Known) -> Any:
    """Return what a cell means.

    Raises:
        UnwantedError: something else is wanted there.
    """
    reader = _READERS.get(name)
    if reader:
        return reader(text, known)
    if len(text) > _LONGEST[name]:
        raise UnwantedError(_("at most %(most)s characters") % {"most": _LONGEST[name]})
    if name == "name" and not text:
        raise UnwantedError(_("what the account is called"))
    return text


def _platform(text: str, _known: Known) -> str:
    found = map_platform(text) if text else ""
    if found in dict(PLATFORMS):
        return found
    if not text:
        raise UnwantedError(_("a platform such as LinkedIn"))
    return "other"


def _url(text: str, _known: Known) -> str:
    address = text if "://" in text else f"https://{text}"
    try:
        URLValidator(schemes=["https", "http"])(address)
    except ValidationError as error:
        raise UnwantedError(_("an address that begins with https://")) from error
    return address


def _country(text: str, _known: Known) -> str:
    found = map_country(text)
    if found is None:
        raise UnwantedError(_("a country such as BE or Belgium"))
    return found


def _languages(text: str, _known: Known) -> list[str]:
    found = [part.strip().lower() for part in _PARTS.split(text) if part.strip()]
    if set(found) - set(DETECTED):
        raise UnwantedError(_("languages such as nl, en"))
    return found


def _people(text: str, known: Known) -> list[Person]:
    found = []
    for email in (part.strip().lower() for part in _PARTS.split(text) if part.strip()):
        person = known.person(email)
        if person is None:
            raise UnwantedError(_("work e-mail addresses of people who work here"))
        found.append(person)
    return found


def _custodians(text: str, known: Known) -> list[Person]:
    found = _people(text, known)
    if len(found) > settings.MOST_CUSTODIANS:
        raise UnwantedError(_("at most %(most)s custodians") % {"most": settings.MOST_CUSTODIANS})
    return found


def _choice(choices: Mapping[str, Any], wanted: object) -> Callable[[str, Known], str]:
    def read(text: str, _known: Known) -> str:
        by_name = {fold(str(label)): code for code, label in choices.items()} | {fold(code): code for code in choices}
        if fold(text) not in by_name:
            raise UnwantedError(wanted)  # type: ignore[arg-type]
        return by_name[fold(text)]

    return read


def _recovery(text: str, _known: Known) -> dict[str, str]:
    """Return whose the recovery address is, with the address where it is the company's. Another one is forgotten on the spot."""
    if "@" in text:
        return {"recovery": "company", "recovery_address": text.lower()} if is_ours(text) else {"recovery": "personal"}
    if text.casefold() in {"company", "personal", "none"}:
        return {"recovery": text.casefold()}
    raise UnwantedError(_("an address, or one of: company, personal, none"))


def _tools(text: str, _known: Known) -> list[str]:
    found = [part.strip() for part in _PARTS.split(text) if part.strip()]
    if any(len(each) > 120 for each in found):
        raise UnwantedError(_("names of tools with a comma between them"))
    return found


def _day(text: str, _known: Known) -> Any:
    found = read_date(text)
    if found > timezone.localdate():
        raise UnwantedError(_("a day that has been"))
    return found


_READERS: Final[Mapping[str, Callable[[str, Known], Any]]] = {
    "platform": _platform,
    "url": _url,
    "link": _url,
    "country": _country,
    "languages": _languages,
    "posters": _people,
    "approvers": _people,
    "custodians": _custodians,
    "factor": _choice(dict(Factor.KINDS), _("one of: key, passkey, app, prompt, text, mail")),
    "device": _choice(
        dict(Factor.DEVICES), _("one of: key, company_phone, company_computer, vault, company_mail, private_phone")
    ),
    "recovery": _recovery,
    "tools": _tools,
    "rotated": _day,
}
