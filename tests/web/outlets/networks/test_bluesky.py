"""Bluesky: the name of a post follows from its delivery, so there is never a second one."""

import re
from dataclasses import replace
from datetime import UTC, datetime

import pytest

from vangrail.web.outlets.networks.bluesky import Bluesky, record_key
from vangrail.web.outlets.networks.port import AwayError, Picture, Post, RefusedError

AT = datetime(2026, 11, 21, 12, 0, 0, 123456, tzinfo=UTC)
POST = Post("a" * 32, AT, "Día #uno https://shop.example/", "es")


@pytest.fixture
def there(fake):
    """Give the account on the server."""
    return Bluesky(fake.address, "@brand.example", "right")


def test_names_are_of_the_networks_form_and_grow_with_time():
    """Thirteen signs; the same delivery has the same one, another has another."""
    found = record_key(AT, "a")
    assert re.fullmatch("[234567abcdefghij][2-7a-z]{12}", found)
    assert found == record_key(AT, "a") != record_key(AT, "b")
    assert found < record_key(AT.replace(microsecond=123457), "a")


def test_a_post_with_everything(there, fake):
    """Text, language, places and a picture with its words; sent twice it is one."""
    post = replace(POST, pictures=(Picture(b"png", "image/png", "A heron"),))
    assert there.send(post) == there.send(post) == there.find(post)
    (record,) = fake.state().records.values()
    assert (record["text"], record["langs"]) == (POST.text, ["es"])
    assert record["embed"]["images"][0]["alt"] == "A heron"
    kinds = [each["features"][0]["$type"].rpartition("#")[2] for each in record["facets"]]
    assert kinds == ["tag", "link"]


def test_a_name_that_is_taken_is_the_post(there, fake):
    """Whoever was first, what stands there under this name is it."""
    sent = there.send(POST)
    other = Bluesky(fake.address, "brand.example", "right")
    assert other.find(POST) == sent
    assert sent.link == f"https://bsky.app/profile/brand.example/post/{record_key(AT, POST.key)}"


def test_what_goes_wrong_is_said_in_our_words(there, fake):
    """The wrong word, a refusal, an outage: nothing of the post or the secret stands in any of it."""
    with pytest.raises(RefusedError, match="app password"):
        Bluesky(fake.address, "brand.example", "wrong").before()
    fake.mode(status=400)
    with pytest.raises(RefusedError, match="InvalidRequest"):
        there.send(POST)
    fake.mode(status=429)
    with pytest.raises(AwayError, match="wait"):
        there.send(POST)
    fake.mode(away=503)
    with pytest.raises(AwayError, match="503"):
        there.find(POST)
    fake.mode()
    with pytest.raises(RefusedError, match="address of Bluesky"):
        there.send(replace(POST, in_reply_to="https://elsewhere.example/1"))
