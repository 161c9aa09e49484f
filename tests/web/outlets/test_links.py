"""A link is one of the account's platform, or it is sent back with what is wrong."""

import pytest

from vangrail.web.accounts.models import Account
from vangrail.web.outlets.links import fits


@pytest.mark.parametrize(
    ("platform", "link", "wrong"),
    [
        ("linkedin", "https://www.linkedin.com/posts/acme_1", ""),
        ("linkedin", "https://linkedin.com.evil.example/posts/1", "leads to linkedin.com.evil.example"),
        ("x", "https://twitter.com/acme/status/1", ""),
        ("instagram", "https://www.instagram.com/", "front page"),
        ("mastodon", "https://social.example/@brand/1", ""),
        ("mastodon", "https://elsewhere.example/@brand/1", "stands at social.example"),
        ("other", "https://social.example/news/1", ""),
        ("youtube", "youtu.be/x", "no link"),
        ("tiktok", "javascript:alert(1)", "no link"),
    ],
)
def test_links(platform, link, wrong):
    """By the host, and not by what it only looks like."""
    found = fits(Account(platform=platform, url="https://social.example/@brand"), link)
    assert (wrong in found) if wrong else found == ""
