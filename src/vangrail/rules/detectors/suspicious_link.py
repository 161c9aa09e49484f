"""Links that hide where they go or borrow somebody's name.

Shortened links, bare addresses, a name before an `@`, odd ports, mixed scripts, look-alikes of the company's own and of
well-known domains, and names that are nothing but bait. Nothing is looked up in the network.
"""

import re
from collections.abc import Iterator, Sequence
from functools import cache
from importlib.resources import files
from typing import ClassVar, Final, Self

from vangrail.rules.detectors.base import Detector, Folded, Match, apart, lazily
from vangrail.rules.detectors.links.hosts import Host, parts
from vangrail.rules.detectors.links.letters import decode, plain, scripts
from vangrail.rules.detectors.links.lookalike import looks_like, names
from vangrail.rules.detectors.links.lures import FREE_HOSTS, is_lure
from vangrail.rules.spans import joined

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
    triggers: ClassVar[tuple[str, ...]] = (
        r"[a-z0-9_\x80-\xff-]\.[a-z]{2}",
        r"\.[\x80-\xff]",
        "://[0-9]",
        "://[^ /@]{1,120}@[0-9]",
    )

    def __init__(self, brands: Sequence[str] = ()) -> None:
        """Take the company's own domains, which others may borrow (`["acme.com"]`)."""
        self._brands = tuple(brands)

    @classmethod
    def for_company(cls, brands: Sequence[str]) -> Self:
        """Return the detector for a company whose own domains are `brands`."""
        return cls(brands)

    def find(self, folded: Folded, around: Sequence[int]) -> list[Match]:
        """Return the suspicious links near the offsets."""
        text = folded.text
        found = []
        for low, high in _runs(text, around):
            for link in _LINK.finditer(text, low, high):
                kind = self._kind(folded, link)
                if kind:
                    found.append(Match(link.start(), link.end(), f"link.{kind}", link["host"]))
        return apart(found)

    def _kind(self, folded: Folded, link: re.Match[str]) -> str | None:
        scheme, user, host, port = link.group("scheme", "user", "host", "port")
        if scheme and _ADDRESS.fullmatch(host):
            return "ip"
        if not scheme and user:
            return None
        ascii_host = host.isascii()
        found = parts(host if ascii_host else plain(host))
        if found is None:
            return None
        if user and scheme in {"http", "https"}:
            return "userinfo"
        if host.removeprefix("www.") in _shorteners():
            return "shortened"
        if ascii_host and "xn--" not in host and folded.source.isascii():
            kind = self._borrows(found)
        else:
            kind = self._disguise(folded.original(*link.span("host")).lower())
        return kind or ("port" if port and port not in _PORTS else None)

    def _disguise(self, written: str) -> str | None:
        """Return how a host with other than plain letters is disguised: `script`, `lookalike`, `lure`, or None."""
        host = decode(written)
        if not host.isascii():
            if any(len(scripts(label)) > 1 for label in host.split(".")):
                return "script"
            seeming = plain(host)
            if self._reads_as_known(seeming, host):
                return "script" if scripts(host) != _LATIN else "lookalike"
            host = seeming
        found = parts(host)
        return None if found is None else self._borrows(found)

    def _borrows(self, host: Host) -> str | None:
        """Return whether a host of plain letters is a `lookalike` or a `lure`."""
        known = names(self._brands)
        if host.domain in known.domains:
            return None
        if looks_like(host, known):
            return "lookalike"
        return "lure" if _is_lure(host) else None

    def _reads_as_known(self, seeming: str, host: str) -> bool:
        """Return whether a host with foreign signs reads as a known name without them."""
        found = parts(seeming)
        return found is not None and seeming != host and found.label in names(self._brands).everyday


def _runs(text: str, around: Sequence[int]) -> Iterator[tuple[int, int]]:
    """Yield the runs of signs without a blank around the offsets, and of a very long one the piece that can hold a link."""
    yield from joined(span for span in (_run(text, place) for place in around) if span[1] > span[0])


def _run(text: str, place: int) -> tuple[int, int]:
    start, stop = max(0, place - _REACH), min(len(text), place + _REACH)
    blank = text.find(" ", place, stop)
    return max(start, text.rfind(" ", start, place) + 1), stop if blank < 0 else blank


def _is_lure(host: Host) -> bool:
    # On a free host the ending is the host's own, and the name is whatever stands before it.
    whole = ".".join((*host.above, host.domain))
    free = FREE_HOSTS.search(whole)
    return is_lure(whole[: free.start()] if free else host.label, host.ending, free_host=free is not None)


@cache
def _shorteners() -> frozenset[str]:
    text = files("vangrail.rules.detectors.links").joinpath("shorteners.txt").read_text(encoding="utf-8")
    return frozenset(" ".join(line for line in text.splitlines() if not line.startswith("#")).split())
