"""What somebody registered, and under which ending."""

import pytest

from vangrail.rules.detectors.links.hosts import registrable, suffix


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
