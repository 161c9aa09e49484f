"""Hosts one letter off, dressed up, or above somebody else's domain."""

import string

import pytest

from vangrail.rules.detectors.links.hosts import parts
from vangrail.rules.detectors.links.lookalike import Names, _one_off, looks_like, names

OWN = Names(["acme-retail.com", "acme.nl"])
VOWELS = "aeiou"


def mistyped(name: str) -> set[str]:
    """Return what domain squatters try: a letter left out, doubled, added, changed, moved; a dash, another vowel."""
    places = range(len(name))
    found = {name[:at] + name[at + 1 :] for at in places} | {name[:at] + name[at] + name[at:] for at in places}
    found |= {name[:at] + letter + name[at:] for at in range(len(name) + 1) for letter in string.ascii_lowercase}
    found |= {name[:at] + letter + name[at + 1 :] for at in places for letter in string.ascii_lowercase}
    found |= {name[:at] + name[at + 1] + name[at] + name[at + 2 :] for at in places[:-1]}
    found |= {f"{name[:at]}-{name[at:]}" for at in places[1:]}
    return found - {name}


@pytest.mark.parametrize("name", ["paypal", "rabobank", "metamask", "microsoft", "postnl", "belastingdienst"])
def test_every_slip_of_a_known_name_is_found(name):
    """At least 98 of 100; the rest are names of others."""
    tried = mistyped(name)
    hits = sum(looks_like(parts(f"{label}.com"), OWN) is not None for label in tried)
    assert hits >= 0.98 * len(tried)


@pytest.mark.parametrize("name", ["acme", "acme-retail"])
def test_every_slip_of_an_own_name_is_found(name):
    """Own names are guarded from four letters on."""
    tried = mistyped(name)
    hits = sum(looks_like(parts(f"{label}.nl"), OWN) is not None for label in tried)
    assert hits >= 0.98 * len(tried)


@pytest.mark.parametrize(
    ("host", "name"),
    [
        ("paypal-login.net", "paypal"),
        ("wwwpaypal.com", "paypal"),
        ("paypalcom.net", "paypal"),
        ("securepaypallogin.com", "paypal"),
        ("paypal.com.evil.ru", "paypal"),
        ("https-metamask.4nmn.com", "metamask"),
        ("pay.pal.com", "paypal"),
        ("apple-verify.com", "apple"),
        ("acme.be", "acme"),
        ("acme-retail.co.uk", "acme-retail"),
    ],
)
def test_a_borrowed_name_is_named(host, name):
    """Dressed, joined, above another domain, on another ending."""
    assert looks_like(parts(host), OWN) == name


@pytest.mark.parametrize(
    "host",
    [
        *(
            "acme.nl",
            "www.acme.nl",
            "mail.acme-retail.com",
            "paypal.com",
            "paypal.nl",
            "login.microsoftonline.com",
            "acme.github.io",
        ),
        *(
            "apple-pie.nl",
            "delta-flume.com",
            "target-sport.be",
            "wikipedia.org",
            "orange-juice.fr",
            "chase-dogs.com",
        ),
    ],
)
def test_an_honest_name_is_none(host):
    """The company's own, well-known ones on their own domain, everyday words."""
    assert looks_like(parts(host), OWN) is None


@pytest.mark.parametrize(
    ("one", "two", "off"),
    [
        *(
            ("abc", "abc", True),
            ("abc", "ab", True),
            ("abc", "xabc", True),
            ("abc", "axc", True),
            ("abcd", "acbd", True),
        ),
        *(("abc", "cba", False), ("abc", "a", False), ("abcd", "abxy", False), ("", "ab", False), ("", "a", True)),
    ],
)
def test_one_letter_off(one, two, off):
    """More, less, other, or two changed places; both ways round."""
    assert _one_off(one, two) is _one_off(two, one) is off


def test_an_index_is_made_once():
    """Per company."""
    assert names(("acme.nl",)) is names(("acme.nl",))
