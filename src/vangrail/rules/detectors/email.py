"""E-mail addresses, also written out ("jan [at] bedrijf [dot] nl"), but no handles and no mentions.

A shared mailbox such as info@ is somebody's job rather than somebody: it gets the kind `email.role`.
"""

from collections.abc import Iterator, Sequence
from typing import ClassVar, Final

from vangrail.rules.detectors.base import Detector, Folded, Match, apart, lazily, search
from vangrail.rules.detectors.links.hosts import registrable

_REACH: Final = 400
"""Longer than the longest address (64 + 1 + 255) with what stands around it."""

_PLAIN: Final = lazily(
    r"(?<![\w.%+@/-])(?P<local>[a-z0-9](?:[a-z0-9._%+'-]{0,62}[a-z0-9_+-])?)@"
    r"(?P<host>[a-z0-9](?:[a-z0-9-]{0,61}\.[a-z0-9]){0,8}(?:[a-z0-9-]{0,61})\.[a-z][a-z0-9-]{1,22})(?![\w@-]|\.\w)"
)
_AT: Final = (
    r"(?: ?[\[({<] ?(?:at|@|arroba|apenstaartje) ?[\])}>] ?| (?:arroba|ap(?:en|e)?staartje|arobase|klammeraffe) )"
)
_DOT: Final = r"(?: ?[\[({<] ?(?:dot|punt|punto|point|punkt|\.) ?[\])}>] ?| (?:dot|punt|punto|point|punkt) |\.)"
_WRITTEN: Final = lazily(
    rf"(?<![\w.@-])(?P<local>[a-z0-9][a-z0-9_+-]{{0,40}}(?:{_DOT}[a-z0-9_+-]{{1,40}}){{0,3}}?)"
    rf"(?:{_AT}(?P<host>[a-z0-9-]{{1,40}}(?:{_DOT}[a-z0-9-]{{1,40}}){{0,3}}?{_DOT}[a-z]{{2,12}})"
    rf"| at (?P<spelt>[a-z0-9-]{{1,40}}(?: dot [a-z0-9-]{{1,40}}){{0,3}}? dot (?!dot)[a-z]{{2,12}}))(?![\w@-]|\.\w)"
)
_DOTS: Final = lazily(_DOT)
_ROLES: Final = frozenset(
    "info contact hello hallo hola mail office support help helpdesk service klantenservice klantendienst sales "
    "verkoop ventas "
    "jobs careers vacatures empleo press pers prensa media news marketing pr privacy dpo gdpr security abuse "
    "webmaster admin "
    "administratie administracion postmaster noreply no-reply donotreply feedback customerservice customercare care "
    "atencion "
    "atencionalcliente soporte orders bestellingen pedidos booking bookings reservas reservations reserveringen "
    "events team "
    "welcome enquiries inquiries billing facturen facturacion legal hr community social kontakt presse bewerbung "
    "git".split()
)


class Email(Detector):
    """Finds addresses with an ending that exists. Kinds: `email`, `email.role`; the value is the address in lower case."""

    name: ClassVar[str] = "email"
    triggers: ClassVar[tuple[str, ...]] = (
        "[a-z0-9_+-]@[a-z0-9]",
        r"[\[({<] ?(?:at|arroba|apenstaartje) ?[\])}>]",
        " arroba ",
        " ap(?:en|e)?staartje ",
        " arobase ",
        " klammeraffe ",
        " dot [a-z]",
    )

    def find(self, folded: Folded, around: Sequence[int]) -> list[Match]:
        """Return the addresses near the offsets."""
        return apart((*_plain(folded, around), *_written(folded, around)))


def _plain(folded: Folded, around: Sequence[int]) -> Iterator[Match]:
    for found in search(_PLAIN, folded.text, around, _REACH):
        local, host = found["local"], found["host"]
        if ".." not in local and registrable(host):
            yield Match(found.start(), found.end(), _kind(local), f"{local}@{host}")


def _written(folded: Folded, around: Sequence[int]) -> Iterator[Match]:
    for found in search(_WRITTEN, folded.text, around, _REACH):
        local = _DOTS.sub(".", found["local"])
        host = _DOTS.sub(".", found["host"] or found["spelt"])
        if registrable(host):
            yield Match(found.start(), found.end(), _kind(local), f"{local}@{host}")


def _kind(local: str) -> str:
    return "email.role" if local in _ROLES else "email"
