"""Whose post an address leads to, for a digest only."""

import pytest

from vangrail.web.mentions.authors import account_of, author_of, is_page_of_somebody, key_of


def at(name, host):
    """Return what somebody is called there; written whole it would look like a person's address."""
    return f"{name}@{host}"


@pytest.mark.parametrize(
    ("given", "name"),
    [
        ("https://social.example/@ada/11234567", "ada@social.example"),
        ("https://social.example/@ada@other.example/11234567", "ada@other.example"),
        ("https://www.x.com/Ada/status/123456", at("ada", "x.com")),
        ("https://twitter.com/ada", at("ada", "x.com")),
        ("https://bsky.app/profile/ada.example/post/3k", at("ada.example", "bsky.app")),
        ("https://nl-nl.facebook.com/ada.b/posts/123", at("ada.b", "facebook.com")),
        ("https://www.linkedin.com/in/ada-b/", at("ada-b", "linkedin.com")),
        ("@Ada@Social.example", "ada@social.example"),
        ("ada@mail.example", "ada@mail.example"),
        ("ada@social.example:8443", "ada@social.example"),
        ("social.example/@ada", "ada@social.example"),
        ("https://social.example/ada/p/1763812345.678901", "ada@social.example"),
        ("https://shop.example/shoes/p/12345", ""),
        ("https://social.example/ada", ""),
        ("https://www.instagram.com/p/Cx12345/", ""),
        ("https://news.example/2026/11/acme", ""),
        ("ada", ""),
        ("", ""),
        ("http://[broken", ""),
    ],
)
def test_an_author_is_named_in_one_way(given, name):
    """However the address is written; an article and a picture name nobody."""
    assert author_of(given) == name


@pytest.mark.parametrize(
    ("given", "name"),
    [
        ("https://social.example/ada", "ada@social.example"),
        ("social.example/Ada/", "ada@social.example"),
        ("https://social.example/@ada", "ada@social.example"),
        ("https://x.com/ada", at("ada", "x.com")),
        ("https://x.com/home", ""),
        ("https://www.linkedin.com/ada", ""),
        ("https://be.linkedin.com/ada", ""),
        ("https://bsky.app/ada", ""),
        ("https://social.example/about", ""),
        ("https://social.example/users", ""),
        ("https://social.example/index.html", ""),
        ("https://social.example/ada/photos", ""),
        ("https://social.example/view?id=7", ""),
        ("https://social.example/", ""),
        ("ada", ""),
        ("http://[broken", ""),
    ],
)
def test_somebody_gives_their_own_page(given, name):
    """One word after the host names an account where somebody says so, and where the host has no other form."""
    assert account_of(given) == name


@pytest.mark.parametrize(
    ("address", "is_page"),
    [
        ("https://social.example/@ada", True),
        ("https://social.example/@ada/", True),
        ("https://www.linkedin.com/in/ada-b/", True),
        ("https://x.com/ada/with_replies", True),
        ("https://www.facebook.com/ada.b", True),
        ("https://bsky.app/profile/ada.example", True),
        ("https://social.example/@ada/112345678901", False),
        ("https://x.com/ada/status/1234567890", False),
        ("https://bsky.app/profile/ada.example/post/3kabc", False),
        ("https://www.facebook.com/story.php?story_fbid=1&id=2", False),
        ("https://reviews.example/acme", False),
        ("https://social.example/ada/p/1763812345.678901", False),
        ("nonsense", False),
    ],
)
def test_a_page_of_somebody_is_told_from_a_post(address, is_page):
    """A page is refused where a post is wanted."""
    assert is_page_of_somebody(address) is is_page


def test_a_digest_needs_the_key(settings):
    """With another key nobody finds the same author."""
    first = key_of("ada@social.example")
    assert len(first) == 32
    assert "ada" not in first
    settings.SECRET_KEY = "another"
    assert key_of("ada@social.example") != first
