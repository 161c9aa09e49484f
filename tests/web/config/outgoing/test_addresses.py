"""Only public addresses are reached, by whatever name and in whatever spelling they are given."""

import socket
from ipaddress import ip_address

import pytest

from vangrail.web.config.outgoing.addresses import (
    InnerAddressError,
    UnknownHostError,
    is_public,
    is_web_address,
    reachable,
)

INNER = (
    "127.0.0.1", "10.0.0.1", "172.16.3.4", "192.168.1.1", "169.254.169.254", "100.64.0.1", "224.0.0.1",
    "255.255.255.255", "::1", "::", "fe80::1", "fd00::1", "::ffff:127.0.0.1", "::ffff:10.0.0.1", "64:ff9b::7f00:1",
    "2002:7f00:1::", "ff02::1", "192.0.2.1", "0.0.0.1",
)  # fmt: skip


@pytest.mark.parametrize("address", INNER)
def test_an_inner_address_is_none_of_the_worlds(address):
    """This machine, the company's network, the provider's own, many at once, and all of them wrapped."""
    assert not is_public(ip_address(address))


@pytest.mark.parametrize("address", ["1.1.1.1", "2606:4700:4700::1111", "64:ff9b::101:101", "::ffff:1.1.1.1"])
def test_a_public_address_is(address):
    """Old, new, and one in the other."""
    assert is_public(ip_address(address))


@pytest.mark.parametrize("host", ["localhost", "127.0.0.1", "0x7f000001", "2130706433", "127.1", "::1"])
def test_no_spelling_leads_inside(host):
    """What the system's own look-up makes of a name is what counts."""
    with pytest.raises((InnerAddressError, UnknownHostError)):
        reachable(host, 80)


def test_one_inner_address_among_public_ones_is_enough(monkeypatch):
    """A name that answers both ways is refused."""
    rows = [(socket.AF_INET, socket.SOCK_STREAM, 6, "", (each, 80)) for each in ("1.1.1.1", "10.0.0.8")]
    monkeypatch.setattr(socket, "getaddrinfo", lambda *_args, **_more: rows)
    with pytest.raises(InnerAddressError, match=r"10\.0\.0\.8"):
        reachable("both.example", 80)


@pytest.mark.parametrize("named", ["localhost", "127.0.0.0/8", "127.0.0.1"])
def test_the_settings_can_allow_an_inner_one(settings, named):
    """A host by its name, or a network that holds the address; nothing else."""
    settings.INNER_HOSTS = (named, "::1")
    assert "127.0.0.1" in reachable("localhost", 80)
    with pytest.raises(InnerAddressError):
        reachable("10.0.0.1", 80)


def test_a_name_without_an_address_says_so():
    """A name of the reserved kind has none."""
    with pytest.raises(UnknownHostError, match=r"nowhere\.invalid"):
        reachable("nowhere.invalid", 443)


@pytest.mark.parametrize(
    ("text", "is_one"),
    [
        ("https://hooks.example/in?x=1", True),
        ("http://[::1]:80/", True),
        ("http://localhost:8000", True),
        ("", False),
        ("hooks.example", False),
        ("https://\n", False),
        ("https://name@hooks.example/", False),
        ("http://hooks.example:0/", False),
        ("ftp://hooks.example/", False),
        ("https://", False),
        ("https://user:word@hooks.example/", False),
        ("https://hooks.example:99999/", False),
        ("https://hooks.example/a b", False),
        ("javascript:alert(1)", False),
    ],
)
def test_an_address_of_the_web(text, is_one):
    """It has a host and nobody's password."""
    assert is_web_address(text) == is_one
