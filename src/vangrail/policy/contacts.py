"""The company's own contact points: what may stand in any post, because the company published it."""

import re
from functools import cached_property
from typing import Final

from vangrail.policy.model import Policy

_DOMAIN: Final = re.compile(r"(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+[a-z]{2,}", re.IGNORECASE)
_FILLER: Final = re.compile(r"[\s().\-/]+")
_MIN_DIGITS: Final = 6
_PUBLIC_MAIL: Final = frozenset(
    "gmail.com googlemail.com outlook.com hotmail.com live.com msn.com yahoo.com icloud.com me.com aol.com gmx.de gmx.net web.de "
    "proton.me protonmail.com skynet.be telenet.be ziggo.nl kpnmail.nl orange.fr free.fr laposte.net telefonica.net".split()
)
"""Hosts of everybody's mail: an address there is nobody's domain."""


class PublicContacts:
    """Tells whether an address or a number is the company's own, from `lexicon.public_contacts` and the desks' contacts."""

    def __init__(self, policy: Policy) -> None:
        """Read the contact points of the policy."""
        desks = policy.desks.values()
        people = [person for desk in desks for person in (desk.person, desk.deputy) if person]
        self._contacts = (*policy.lexicon.public_contacts, *(person.contact for person in people if person.contact))
        self._published = {_plain(contact) for contact in policy.lexicon.public_contacts}

    @cached_property
    def domains(self) -> tuple[str, ...]:
        """The company's own domains, sorted."""
        found = {
            match[0].lower() for contact in self._contacts for match in _DOMAIN.finditer(contact.rpartition("@")[2])
        }
        return tuple(sorted(domain.removeprefix("www.") for domain in found - _PUBLIC_MAIL))

    def has(self, value: str) -> bool:
        """Tell whether a number or address is published, or an address at one of the company's own domains."""
        plain = _plain(value)
        if plain in self._published:
            return True
        host = plain.rpartition("@")[2]
        if "@" in plain and any(host == domain or host.endswith(f".{domain}") for domain in self.domains):
            return True
        digits = "".join(char for char in plain if char.isdigit())
        # 0470 12 34 56 and +32 470 12 34 56 are one number: the national one ends the international one.
        return (
            len(digits) >= _MIN_DIGITS
            and "@" not in plain
            and any(_same_number(digits, other) for other in self._published)
        )


def _plain(contact: str) -> str:
    return contact.casefold().strip() if "@" in contact else _FILLER.sub("", contact.casefold())


def _same_number(digits: str, published: str) -> bool:
    other = "".join(char for char in published if char.isdigit())
    if "@" in published or len(other) < _MIN_DIGITS:
        return False
    longer, shorter = sorted((digits.lstrip("0"), other.lstrip("0")), key=len, reverse=True)
    return longer.endswith(shorter) and len(shorter) >= _MIN_DIGITS
