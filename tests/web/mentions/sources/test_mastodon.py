"""Mastodon: a tag and a search, from where the last look ended."""

import json
from urllib.parse import parse_qs, urlsplit

import pytest

from tests.web.mentions.sources.serving import serving
from vangrail.web.mentions.sources.looking import Asked, SourceError
from vangrail.web.mentions.sources.mastodon import look

POST = {
    "id": "109",
    "uri": "https://social.example/users/ada/statuses/109",
    "url": "https://social.example/@ada/109",
    "content": "<p>Acme is <b>late</b></p>",
    "created_at": "2026-11-20T12:00:00.000Z",
    "language": "en",
    "account": {"id": "1", "acct": "ada", "username": "ada", "followers_count": 250},
}
JSON = {"Content-Type": "application/json"}


def answers(status=200):
    """Return what the server says."""
    post = json.dumps([POST]).encode()
    search = json.dumps({"statuses": [POST], "accounts": [], "hashtags": []}).encode()
    about = json.dumps({"version": "4.2.0", "uri": "social.example"}).encode()
    return {
        "/api/v1/instance": (200, JSON, about),
        "/api/v1/instance/": (200, JSON, about),
        "/api/v2/instance/": (404, JSON, b"{}"),
        "/api/v1/timelines/tag/AcmeRetail": (status, JSON, post),
        "/api/v2/search": (status, JSON, search),
    }


@pytest.mark.parametrize("kind", ["mastodon_tag", "mastodon_search"])
def test_posts_are_found(here, kind):
    """Their words, address and reach; the next look begins after them."""
    with serving(answers()) as (site, asked):
        found = look(Asked(kind, site, ("Acme Retail",), "token"))
        again = look(Asked(kind, site, ("Acme Retail",), "token", found.cursor))
    (item,) = found.items
    assert (item.text, item.address, item.readers, item.language) == ("Acme is late", POST["url"], 250, "en")
    assert item.said_at.isoformat() == "2026-11-20T12:00:00+00:00"
    assert len(item.authors()) >= 1
    assert found.cursor == again.cursor == {"Acme Retail": "109"}
    assert "_id=109" in asked[-1][0]
    assert asked[-1][1]["Authorization"] == "Bearer token"


def pages(path):
    """Return what a server says that has 100 posts, the newest first and at most 40 at a time."""
    asked = {name: int(value[0]) for name, value in parse_qs(urlsplit(path).query).items() if value[0].isdecimal()}
    numbers = [number for number in range(200, 100, -1) if asked.get("since_id", 0) < number < asked.get("max_id", 999)]
    if path.startswith("/api/v2/search"):
        numbers = [number for number in range(200, 100, -1) if number > asked.get("min_id", 0)][
            asked.get("offset", 0) :
        ]
    made = [POST | {"id": str(number), "uri": f"{number}", "url": f"{POST['url']}{number}"} for number in numbers[:40]]
    told = {"statuses": made, "accounts": [], "hashtags": []} if "search" in path else made
    return 200, JSON, json.dumps(told).encode()


@pytest.mark.parametrize("kind", ["mastodon_tag", "mastodon_search"])
def test_a_busy_hour(here, kind):
    """All that came since the last look, also when the last one found nothing; the first one of all takes a page."""
    paged = {"/api/v1/timelines/tag/AcmeRetail": pages, "/api/v2/search": pages}
    with serving(answers() | paged) as (site, _asked):
        found = [
            look(Asked(kind, site, ("Acme Retail",), "token", cursor))
            for cursor in ({}, {"Acme Retail": ""}, {"Acme Retail": "101"}, {"Acme Retail": "200"})
        ]
    assert [len({item.number for item in each.items}) for each in found] == [40, 100, 99, 0]
    assert {each.cursor["Acme Retail"] for each in found} == {"200"}


@pytest.mark.parametrize("kind", ["mastodon_tag", "mastodon_search"])
def test_nobody_there(here, kind):
    """Is said as that, and nothing is asked again and again."""
    with pytest.raises(SourceError) as caught:
        look(Asked(kind, "http://127.0.0.1:9", ("Acme Retail",), "token", {"Acme Retail": "7"}))
    assert caught.value.fault == "down"


def test_a_search_asks_one_question(here):
    """No version before it."""
    with serving(answers()) as (site, asked):
        look(Asked("mastodon_search", site, ("Acme Retail",), "token"))
    assert [path.partition("?")[0] for path, _headers, _body in asked] == ["/api/v2/search"]


@pytest.mark.parametrize(("status", "fault"), [(401, "refused"), (403, "refused"), (500, "down"), (404, "down")])
def test_a_server_that_says_no(here, status, fault):
    """In one word."""
    with serving(answers(status)) as (site, _asked), pytest.raises(SourceError) as caught:
        look(Asked("mastodon_tag", site, ("Acme Retail",)))
    assert caught.value.fault == fault


def test_the_own_network_is_not_asked():
    """Without leave."""
    with pytest.raises(SourceError) as caught:
        look(Asked("mastodon_tag", "http://127.0.0.1:9", ("Acme",)))
    assert caught.value.fault == "inside"
