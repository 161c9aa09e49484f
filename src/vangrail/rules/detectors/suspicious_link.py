"""Links that hide where they go or borrow somebody's name.

Shortened links, bare addresses, a name before an `@`, odd ports, mixed scripts, look-alikes of the company's own and of
well-known domains, and names that are nothing but bait. Nothing is looked up in the network.
"""

import re
from collections.abc import Sequence
from functools import cache
from importlib.resources import files
from typing import ClassVar, Final, Self

from vangrail.rules.detectors.base import Detector, Folded, Match, apart, lazily, search
from vangrail.rules.detectors.links.hosts import registrable, suffix
from vangrail.rules.detectors.links.letters import decode, plain, scripts
from vangrail.rules.detectors.links.lookalike import looks_like, names
from vangrail.rules.detectors.links.lures import FREE_HOSTS, is_lure

_LINK: Final = lazily(
    r"(?<![\w@.-])(?:(?P<scheme>[a-z][a-z0-9+-]{1,11})://)?(?:(?P<user>[^\s/@?#:]{1,60}(?::[^\s/@?#]{0,60})?)@)?"
    r"(?P<host>(?:[\w-]{1,63}\.){1,8}[\w-]{2,63})\.?(?::(?P<port>[0-9]{1,5}))?(?P<path>[/?#][^\s<>\"]{0,200})?(?![\w@])"
)
_ADDRESS: Final = lazily(r"[0-9]{1,3}(?:\.[0-9]{1,3}){3}|0x[0-9a-f]{8}|[0-9]{8,10}")
_PORTS: Final = frozenset({"80", "443", "8080", "8443"})
_LATIN: Final = frozenset({"LATIN"})
_REACH: Final = 360


class SuspiciousLink(Detector):
    """Finds links not to be trusted as they stand.

    Kinds: `link.shortened`, `link.ip`, `link.userinfo`, `link.port`, `link.script`, `link.lookalike`, `link.lure`. The value
    is the host.
    """

    name: ClassVar[str] = "suspicious_link"
    triggers: ClassVar[tuple[str, ...]] = ("://", "www\\.", r"[a-z0-9]\.[a-z]{2}", "xn--", r"\.[\x80-\xff]")

    def __init__(self, brands: Sequence[str] = ()) -> None:
        """Take the company's own domains, which others may borrow (`["acme.com"]`)."""
        self._brands = tuple(brands)

    @classmethod
    def for_company(cls, brands: Sequence[str]) -> Self:
        """Return the detector for a company whose own domains are `brands`."""
        return cls(brands)

    def find(self, folded: Folded, around: Sequence[int]) -> list[Match]:
        """Return the suspicious links near the offsets."""
        found = []
        for link in search(_LINK, folded.text, around, _REACH):
            kind = self._kind(folded, link)
            if kind:
                found.append(Match(link.start(), link.end(), f"link.{kind}", link["host"]))
        return apart(found)

    def _kind(self, folded: Folded, link: re.Match[str]) -> str | None:
        host = link["host"]
        if link["scheme"] and _ADDRESS.fullmatch(host):
            return "ip"
        if not link["scheme"] and link["user"]:
            return None
        if registrable(_ascii(host)) is None:
            return None
        if link["user"] and link["scheme"] in {"http", "https"}:
            return "userinfo"
        if host.removeprefix("www.") in _shorteners():
            return "shortened"
        written = (
            host if folded.text.isascii() and folded.source.isascii() else folded.original(*link.span("host")).lower()
        )
        return self._disguise(written) or ("port" if link["port"] and link["port"] not in _PORTS else None)

    def _disguise(self, written: str) -> str | None:
        """Return how the host is disguised: `script`, `lookalike`, `lure`, or None."""
        host = decode(written)
        known = names(self._brands)
        if not host.isascii():
            if any(len(scripts(label)) > 1 for label in host.split(".")):
                return "script"
            seeming = plain(host)
            if _borrows(seeming, host, known.everyday):
                return "script" if scripts(host) != _LATIN else "lookalike"
            host = seeming
        if registrable(host) in known.domains:
            return None
        if looks_like(host, known):
            return "lookalike"
        return "lure" if _is_lure(host) else None


def _ascii(host: str) -> str:
    return host if host.isascii() else plain(host)


def _borrows(seeming: str, host: str, everyday: dict[str, bool]) -> bool:
    """Return whether a host with foreign signs reads as a known name without them."""
    domain = registrable(seeming)
    return domain is not None and seeming != host and domain.split(".", 1)[0] in everyday


def _is_lure(host: str) -> bool:
    domain = registrable(host)
    ending = suffix(host)
    if domain is None or ending is None:
        return False
    free = FREE_HOSTS.search(host)
    name = domain[: -len(ending) - 1] if not free else host[: free.start()]
    return is_lure(name, ending, free_host=free is not None)


@cache
def _shorteners() -> frozenset[str]:
    text = files("vangrail.rules.detectors.links").joinpath("shorteners.txt").read_text(encoding="utf-8")
    return frozenset(" ".join(line for line in text.splitlines() if not line.startswith("#")).split())
