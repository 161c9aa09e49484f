"""What the networks' own software makes of a post."""

import io
import uuid
from contextlib import closing, suppress
from dataclasses import replace
from datetime import UTC, datetime

import pytest
from PIL import Image

from networks.seen import seen
from vangrail.web.outlets.networks import network
from vangrail.web.outlets.networks.port import AwayError, Picture, Post, RefusedError


def picture():
    """Return a small picture."""
    kept = io.BytesIO()
    Image.new("RGB", (40, 30), "teal").save(kept, "PNG")
    return Picture(kept.getvalue(), "image/png", "A teal field")


@pytest.fixture
def there(way, servers):
    """Give the account on its server."""
    server = servers[way]
    with closing(network(way, server.address, server.handle, server.secret)) as made:
        yield made


def post(there, text="", **more):
    """Return a post that nobody made before."""
    text = f"{text or 'Día *uno* <b> & https://shop.example/a?b=1&c=(2). #heron'} {uuid.uuid4().hex}"
    for _ in range(6):  # snac drops a connection now and then
        with suppress(AwayError):
            before = there.before().names
            return replace(Post(uuid.uuid4().hex, datetime.now(UTC), text, "es", before=before), **more)
    pytest.fail("the server drops every connection")


def out(there, made):
    """Send a post as the program does: after an answer that never came it is looked for, and then tried again."""
    for _ in range(6):
        with suppress(AwayError):
            return there.find(made) or there.send(made)
    return there.send(made)


def test_a_post_with_a_picture(there, way, servers):
    """It is not there before, it is there after, its words are what was sent, and the picture has its own."""
    made = post(there, pictures=(picture(),))
    sent = out(there, made)
    assert out(there, made) == sent
    assert sent.link.startswith("http")
    found = next(each for each in seen(way, servers[way]) if each.text == made.text)
    assert found.alts == ["A teal field"]


def test_an_answer_stands_under_what_it_answers(there, way, servers):
    """By the public address of the post that is answered."""
    first = out(there, post(there))
    answer = post(there, text="We are sorry!", in_reply_to=first.link)
    out(there, answer)
    assert next(each for each in seen(way, servers[way]) if each.text == answer.text).answers == first.name


def test_names_on_bluesky_are_taken_once(servers):
    """The server refuses a second post of a name, and that is how we know the first."""
    server, made, sent = servers["bluesky"], None, set()
    for _ in range(3):
        with closing(network("bluesky", server.address, server.handle, server.secret)) as there:
            made = made or post(there)
            sent.add(there.send(made))
    assert len(sent) == 1
    assert [each.text for each in seen("bluesky", server)].count(made.text) == 1


def test_the_wrong_secret_and_nobody_there(way, servers):
    """Said in our words."""
    for address, error in ((servers[way].address, RefusedError), ("http://localhost:9", AwayError)):
        with closing(network(way, address, servers[way].handle, "wrong")) as there, pytest.raises(error):
            there.before()
