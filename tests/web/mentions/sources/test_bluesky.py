"""Bluesky: a search, asked with an account of the company."""

import json
from urllib.parse import parse_qs, urlsplit

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


def test_a_busy_hour(here):
    """Page after page until what the last look has seen; it begins an hour before, since a slow clock puts a post behind others."""

    def page(path):
        start = int(parse_qs(urlsplit(path).query).get("cursor", ["0"])[0])
        posts = [
            POST | {"uri": f"{POST['uri']}{start + each}", "indexedAt": f"2026-11-20T{12 - start // 100:02}:00:01Z"}
            | {"record": POST["record"] | {"createdAt": f"2026-11-20T{12 - start // 100:02}:00:00Z"}} for each in range(100)
        ]  # fmt: skip
        return 200, JSON, json.dumps({"posts": posts, "cursor": str(start + 100)}).encode()

    with serving(answers() | {"/xrpc/app.bsky.feed.searchPosts": page}) as (site, asked):
        found = look(Asked("bluesky", site, ("Acme",), "a:b", {"Acme": "2026-11-20T11:00:01.000Z"}))
        first = look(Asked("bluesky", site, ("Acme",), "a:b"))
    assert (len(found.items), len(first.items)) == (200, 100)
    assert "since=2026-11-20T10%3A00%3A01.000000Z" in asked[1][0]
    assert found.cursor == {"Acme": "2026-11-20T12:00:01Z"}


def test_a_look_that_finds_nothing(here):
    """Is remembered: the next one takes all there is, and not one page of it."""
    nothing = {"/xrpc/app.bsky.feed.searchPosts": (200, JSON, b'{"posts": []}')}
    with serving(answers() | nothing) as (site, _asked):
        assert look(Asked("bluesky", site, ("Acme",), "a:b")).cursor == {"Acme": ""}


def test_a_post_of_nobody_at_no_time(here):
    """A name that cannot be looked up leads nowhere, the number does; a day that no calendar has holds nothing up."""
    author = POST["author"] | {"handle": "handle.invalid"}
    odd = POST | {"author": author, "record": POST["record"] | {"createdAt": "2026-02-30T12:00:00Z"}}
    told = {"/xrpc/app.bsky.feed.searchPosts": (200, JSON, json.dumps({"posts": [odd]}).encode())}
    with serving(answers() | told) as (site, _asked):
        (item,) = look(Asked("bluesky", site, ("Acme",), "a:b")).items
    assert (item.address, item.said_at) == ("https://bsky.app/profile/did:plc:xyz/post/3kabc", None)


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
