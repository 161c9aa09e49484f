"""What somebody registered, and under which ending."""

import pytest

from vangrail.rules.detectors.links.hosts import parts, registrable, suffix


@pytest.mark.parametrize(
    ("host", "domain", "ending"),
    [
        ("www.shop.example.com", "example.com", "com"),
        ("a.b.co.uk", "b.co.uk", "co.uk"),
        ("me.github.io", "me.github.io", "github.io"),
        ("co.uk", None, "co.uk"),
        ("host.invalid", None, None),
        ("localhost", None, None),
    ],
)
def test_a_host_is_taken_apart(host, domain, ending):
    """Private endings count as endings; unknown ones do not exist."""
    assert (registrable(host), suffix(host)) == (domain, ending)


@pytest.mark.parametrize(
    ("host", "above", "domain"),
    [("www.shop.example.com", ("www", "shop"), "example.com"), ("b.co.uk", (), "b.co.uk"), ("me.github.io", (), None)],
)
def test_one_look_up_tells_all_parts(host, above, domain):
    """What stands above the registered name, and the name with its ending."""
    found = parts(host)
    assert found.above == above
    assert found.domain == (domain or host)


@pytest.mark.parametrize("host", ["co.uk", "host.invalid", "localhost", ".com"])
def test_a_host_that_nobody_can_have_has_no_parts(host):
    """An ending alone, or one that does not exist."""
    assert parts(host) is None
