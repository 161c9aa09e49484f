"""Bluesky: a search, asked with an account of the company."""

import json

import pytest

from tests.web.mentions.sources.serving import serving
from vangrail.web.mentions.sources.bluesky import look
from vangrail.web.mentions.sources.looking import Asked, SourceError

JSON = {"Content-Type": "application/json"}
SESSION = {"accessJwt": "token", "refreshJwt": "other", "handle": "acme.example", "did": "did:plc:abc"}
POST = {
    "uri": "at://did:plc:xyz/app.bsky.feed.post/3kabc",
    "cid": "bafyreia",
    "author": {"did": "did:plc:xyz", "handle": "ada.example"},
    "record": {
        "$type": "app.bsky.feed.post",
        "text": "Acme is late",
        "createdAt": "2026-11-20T12:00:00Z",
        "langs": ["en"],
    },
    "indexedAt": "2026-11-20T12:00:01Z",
}


def answers(status=200):
    """Return what the server says."""
    return {
        "/xrpc/com.atproto.server.createSession": (status, JSON, json.dumps(SESSION).encode()),
        "/xrpc/app.bsky.feed.searchPosts": (200, JSON, json.dumps({"posts": [POST]}).encode()),
    }


def test_posts_are_found(here):
    """With the address that people see; the next look begins after them."""
    with serving(answers()) as (site, asked):
        found = look(Asked("bluesky", site, ("Acme",), "acme.example:word"))
    (item,) = found.items
    assert (item.text, item.address) == ("Acme is late", "https://bsky.app/profile/ada.example/post/3kabc")
    assert item.said_at.isoformat() == "2026-11-20T12:00:00+00:00"
    assert found.cursor == {"Acme": POST["indexedAt"]}
    assert len(item.authors()) == 1
    headers = {name.lower(): value for name, value in asked[1][1].items()}
    assert headers["authorization"] == "Bearer token"


def test_a_server_that_says_no(here):
    """In one word."""
    with serving(answers(401)) as (site, _asked), pytest.raises(SourceError) as caught:
        look(Asked("bluesky", site, ("Acme",), "a:b"))
    assert caught.value.fault == "refused"


def test_the_own_network_is_not_asked():
    """Without leave."""
    with pytest.raises(SourceError) as caught:
        look(Asked("bluesky", "http://127.0.0.1:9", ("Acme",), "a:b"))
    assert caught.value.fault in {"inside", "down"}
