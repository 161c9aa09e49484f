"""Names that are nothing but bait."""

import pytest

from vangrail.rules.detectors.links.lures import FREE_HOSTS, is_lure


@pytest.mark.parametrize(
    ("name", "ending", "free"),
    [
        ("claim-airdrop", "xyz", False),
        ("walletsync", "co", False),
        ("metamask-restore", "com", False),
        ("token-swap", "live", False),
        ("connect-wallet-app", "com", False),
        ("lucky-giftbox2", "vercel.app", True),
    ],
)
def test_bait_is_a_lure(name, ending, free):
    """Strong words anywhere, softer ones where a name costs nothing."""
    assert is_lure(name, ending, free_host=free)


@pytest.mark.parametrize(
    ("name", "ending"),
    [
        ("bakkerij-jansen", "nl"),
        ("tokenring", "org"),
        ("premiumclaims", "co.uk"),
        ("coffee", "xyz"),
        ("supportdesk", "com"),
    ],
)
def test_an_honest_name_is_none(name, ending):
    """One soft word is no lure, and a cheap ending alone is none either."""
    assert not is_lure(name, ending, free_host=False)


def test_free_hosts_are_known_by_their_ending():
    """With and without a name before them."""
    assert FREE_HOSTS.search("x.pages.dev")
    assert not FREE_HOSTS.search("pages.dev.example.com")
