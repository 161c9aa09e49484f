"""Bluesky: the posts that a search finds, asked with an account of the company (`secret` is "name:app password")."""

from datetime import datetime, timedelta
from typing import Any, Final

from atproto import Client, models
from atproto_client.exceptions import AtProtocolError
from atproto_client.request import Request

from vangrail.errors import VangrailError
from vangrail.web.config.outgoing.clients import Transport
from vangrail.web.mentions.items import Item, moment
from vangrail.web.mentions.sources.looking import MOST, Asked, Found, fault_of

_PAGE: Final = 100
_BACK: Final = timedelta(hours=1)
"""How far before the newest post of the last look the next one begins: posts stand in the order of their own clocks, and a slow one
comes in behind those that are there."""

_NOBODY: Final = "handle.invalid"
"""What an account is called whose name cannot be looked up at the moment; its number leads to it all the same."""


def look(asked: Asked) -> Found:
    """Return the posts since the last look, for each term; `address` is the server of the company's account."""
    name, _, password = asked.secret.partition(":")
    cursor = dict(asked.cursor)
    way = Request(transport=Transport(trust_env=False), trust_env=False, timeout=15)
    try:
        client = Client(base_url=asked.address, request=way)
        session = client.com.atproto.server.create_session(
            models.ComAtprotoServerCreateSession.Data(identifier=name, password=password)
        )
        posts = [post for term in asked.terms for post in _posts(client, session.access_jwt, term, cursor)]
    except (AtProtocolError, VangrailError, OSError, ValueError, LookupError, TypeError) as error:
        raise fault_of(error) from error
    finally:
        way.close()
    return Found([_item(post) for post in posts], cursor)


def _posts(client: Any, token: str, term: str, cursor: dict[str, Any]) -> list[Any]:
    """Return the posts about a term since the newest of the last look, and move that on. The first look of all takes one page."""
    newest = moment(str(cursor.get(term, "")))
    since, place = newest - _BACK if newest else None, None
    posts: list[Any] = []
    while len(posts) < MOST:
        params = models.AppBskyFeedSearchPosts.Params(
            q=f'"{term}"', sort="latest", limit=_PAGE, cursor=place, since=_written(since)
        )
        page = client.app.bsky.feed.search_posts(params, headers={"Authorization": f"Bearer {token}"})
        fresh = [post for post in page.posts if since is None or _stands_at(post, since) >= since]
        posts += fresh
        place = page.cursor
        if term not in cursor or not fresh or not place:
            break
    cursor[term] = max([str(cursor.get(term, "")), *(str(post.indexed_at) for post in posts)])
    return posts


def _stands_at(post: Any, otherwise: datetime) -> datetime:
    """Return by which time the network sorts a post: the one that it names itself, but none after its arrival."""
    times = [time for time in (_said(post), moment(str(post.indexed_at))) if time]
    return min(times, default=otherwise)


def _said(post: Any) -> datetime | None:
    return moment(str(getattr(post.record, "created_at", "") or post.indexed_at))


def _written(at: datetime | None) -> str | None:
    return at.strftime("%Y-%m-%dT%H:%M:%S.%fZ") if at else None


def _item(post: Any) -> Item:
    record, author = post.record, post.author
    page = f"https://bsky.app/profile/{author.did if author.handle == _NOBODY else author.handle}"
    number = str(post.uri).rpartition("/")[2]
    return Item(
        text=str(getattr(record, "text", "")),
        address=f"{page}/post/{number}",
        author=page,
        said_at=_said(post),
        language=str((getattr(record, "langs", None) or [""])[0]),
        number=str(post.uri),
    )
