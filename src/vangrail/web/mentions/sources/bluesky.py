"""Bluesky: the posts that a search finds, asked with an account of the company (`secret` is "name:app password")."""

from typing import Any, Final

from atproto import Client, models
from atproto_client.exceptions import AtProtocolError
from atproto_client.request import Request
from django.utils.dateparse import parse_datetime

from vangrail.errors import VangrailError
from vangrail.web.config.outgoing.clients import Transport
from vangrail.web.mentions.items import Item
from vangrail.web.mentions.sources.looking import Asked, Found, fault_of

_PAGE: Final = 100


def look(asked: Asked) -> Found:
    """Return the posts since the last look, for each term; `address` is the server of the company's account."""
    name, _, password = asked.secret.partition(":")
    cursor = dict(asked.cursor)
    try:
        client = Client(
            base_url=asked.address, request=Request(transport=Transport(trust_env=False), trust_env=False, timeout=15)
        )
        session = client.com.atproto.server.create_session(
            models.ComAtprotoServerCreateSession.Data(identifier=name, password=password)
        )
        posts = [post for term in asked.terms for post in _posts(client, session.access_jwt, term, cursor)]
    except (AtProtocolError, VangrailError, OSError, ValueError, LookupError, TypeError) as error:
        raise fault_of(error) from error
    return Found([_item(post) for post in posts], cursor)


def _posts(client: Any, token: str, term: str, cursor: dict[str, Any]) -> list[Any]:
    params = models.AppBskyFeedSearchPosts.Params(q=f'"{term}"', sort="latest", limit=_PAGE, since=cursor.get(term))
    found = client.app.bsky.feed.search_posts(params, headers={"Authorization": f"Bearer {token}"}).posts
    if found:
        cursor[term] = max(str(post.indexed_at) for post in found)
    return list(found)


def _item(post: Any) -> Item:
    record, author = post.record, post.author
    number = str(post.uri).rpartition("/")[2]
    return Item(
        text=str(getattr(record, "text", "")),
        address=f"https://bsky.app/profile/{author.handle}/post/{number}",
        author=f"https://bsky.app/profile/{author.handle}",
        said_at=parse_datetime(str(getattr(record, "created_at", "") or post.indexed_at)),
        language=str((getattr(record, "langs", None) or [""])[0]),
        number=str(post.uri),
    )
