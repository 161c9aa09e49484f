"""Mastodon: a post is found again among what is new on the own timeline."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from vangrail.web.outlets.networks.mastodon import PAGE, PAGES, Mastodon
from vangrail.web.outlets.networks.port import AwayError, Picture, Post, RefusedError, UnsureError

POST = Post("a" * 32, datetime(2026, 11, 21, tzinfo=UTC), "Día <b> & #uno\n@brand@social.example", "es", before=())


@pytest.fixture
def there(fake):
    """Give the account on the server, which knows no keys against repetitions."""
    fake.mode(keys=False)
    return Mastodon(fake.address, "brand", "right")


def test_a_post_is_found_again(there):
    """By its words as they were typed, and as they are shown."""
    assert there.find(POST) is None
    sent = there.send(replace(POST, pictures=(Picture(b"png", "image/png", "A heron"),)))
    assert there.find(POST) == sent


def test_what_was_there_before_does_not_count(there):
    """The same words once more are another post."""
    there.send(POST)
    before = there.before()
    assert there.find(replace(POST, before=before.names)) is None
    assert (before.who, len(before.names)) == ("brand", 1)


def test_an_answer_while_the_server_is_away(fake):
    """Is tried again later, as any other post."""
    with pytest.raises(AwayError):
        Mastodon("http://localhost:9", "brand", "right").send(
            replace(POST, in_reply_to="https://social.example/@ada/1")
        )


def test_a_key_that_the_server_knows_makes_one(there, fake):
    """As on Mastodon itself."""
    fake.mode()
    assert there.send(POST) == there.send(POST)


def test_twice_there_is_unsure(there):
    """Nobody can say which one it is."""
    there.send(POST)
    there.send(POST)
    with pytest.raises(UnsureError, match="more than once"):
        there.find(POST)


def test_a_timeline_that_does_not_go_back_far_enough(there):
    """Two hundred posts later nothing is certain any more, unless what was there before comes first."""
    there.send(POST)
    before = there.before().names
    for number in range(PAGE * PAGES + 1):
        there.send(replace(POST, text=f"{number} {number * 7919}", key=str(number)))
    with pytest.raises(UnsureError, match="far enough"):
        there.find(replace(POST, before=("gone",)))
    with pytest.raises(UnsureError, match="far enough"):
        there.find(replace(POST, before=before))


def test_without_a_look_before_it_is_unsure(there):
    """There is nothing to compare with."""
    with pytest.raises(UnsureError):
        there.find(replace(POST, before=None))


def test_what_goes_wrong_is_said_in_our_words(there, fake):
    """The wrong word, a refusal, a wait, an outage."""
    with pytest.raises(RefusedError, match="token"):
        Mastodon(fake.address, "brand", "wrong").before()
    for status, error in ((422, RefusedError), (429, AwayError), (503, AwayError)):
        fake.mode(status=status)
        with pytest.raises(error):
            there.send(POST)
    fake.mode(blind=True)
    with pytest.raises(AwayError):
        there.find(POST)
