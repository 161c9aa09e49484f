"""Which addresses may be reached: public ones, and the inner ones that the settings name."""

import socket
from collections.abc import Sequence
from functools import lru_cache
from ipaddress import IPv4Address, IPv6Address, IPv6Network, ip_address, ip_network
from typing import Final
from urllib.parse import urlsplit

from vangrail.errors import VangrailError

Address = IPv4Address | IPv6Address

_SIXTY_FOUR: Final = IPv6Network("64:ff9b::/96")
"""Where an old address stands inside a new one, in its last four bytes."""


class InnerAddressError(VangrailError):
    """An address leads to a machine that is not to be reached from here."""

    code = "inner_address"
    page = "docs/outlets.md"


class UnknownHostError(VangrailError):
    """A host name has no address, or none at the moment."""

    code = "unknown_host"
    page = "docs/outlets.md"


def reachable(host: str, port: int) -> list[str]:
    """Return the addresses to which a connection may be opened for this host, in the order to try.

    Connect to what is returned, not to the name: between two questions a name can change its answer.

    Raises:
        InnerAddressError: one of its addresses lies inside; a public name that leads inside is no accident.
        UnknownHostError: it has none.
    """
    try:
        rows = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    except (OSError, UnicodeError) as error:
        message = f"host {host}: wanted a name that has an address, found none"
        raise UnknownHostError(message, host=host) from error
    found = list(dict.fromkeys(str(row[4][0]).partition("%")[0] for row in rows))
    allowed = _allowed()
    for each in found:
        if not (is_public(ip_address(each)) or _is_allowed(host, ip_address(each), allowed)):
            message = f"host {host}: wanted a public address, found {each}; VANGRAIL_INNER_HOSTS can allow it"
            raise InnerAddressError(message, host=host)
    return sorted(found, key=lambda each: ":" in each)  # the older kind first: it works from everywhere


def is_public(address: Address) -> bool:
    """Return whether an address stands for a machine anywhere in the world, also when it is wrapped in another one."""
    if isinstance(address, IPv6Address):
        wrapped = address.ipv4_mapped or address.sixtofour or (address.teredo and address.teredo[1])
        if address in _SIXTY_FOUR:
            wrapped = IPv4Address(int(address) & 0xFFFFFFFF)
        if wrapped:
            return is_public(wrapped)
    return address.is_global and not address.is_multicast and not address.is_reserved


def is_web_address(text: str) -> bool:
    """Return whether a text is an address of the web that can be asked: http or https, a host, nobody's name or password in it."""
    try:
        parts = urlsplit(text)
        port = parts.port
    except ValueError:
        return False
    return (
        parts.scheme in {"http", "https"}
        and bool(parts.hostname)
        and parts.username is None
        and port != 0
        and text.isprintable()
        and " " not in text
    )


def _allowed() -> Sequence[str]:
    from django.conf import settings

    return tuple(getattr(settings, "INNER_HOSTS", ()))


def _is_allowed(host: str, address: Address, allowed: Sequence[str]) -> bool:
    """Return whether the settings name this host, or a network that holds the address."""
    return any(host.casefold() == each.casefold() or _holds(each, address) for each in allowed)


@lru_cache(maxsize=256)
def _holds(network: str, address: Address) -> bool:
    try:
        return address in ip_network(network, strict=False)
    except ValueError:
        return False
