"""Mastodon and what speaks like it: the posts under a tag, or those that a search finds."""

from datetime import datetime
from typing import Any, Final

import requests
from mastodon import Mastodon, MastodonError

from vangrail.errors import VangrailError
from vangrail.web.config.outgoing.clients import Session
from vangrail.web.mentions.items import Item
from vangrail.web.mentions.sources.feed import _plain
from vangrail.web.mentions.sources.looking import Asked, Found, SourceError, fault_of

_PAGE: Final = 40
_SIGNS: Final = str.maketrans("", "", " #-.'")


def look(asked: Asked) -> Found:
    """Return the posts since the last look, for each term; `address` is the server."""
    try:
        server = Mastodon(
            api_base_url=asked.address,
            access_token=asked.secret or None,
            session=Session(),
            version_check_mode="none",
            ratelimit_method="throw",
            request_timeout=15,
        )
        cursor = dict(asked.cursor)
        posts = [post for term in asked.terms for post in _posts(server, asked.kind, term, cursor)]
    except (
        MastodonError,
        VangrailError,
        requests.RequestException,
        OSError,
        ValueError,
        LookupError,
        TypeError,
    ) as error:
        raise fault_of(error) from error
    except RecursionError as error:  # the library asks for a version again and again where a server has none
        raise SourceError(fault="broken", found="version") from error
    host = asked.address.partition("://")[2].strip("/")
    return Found([_item(post, host) for post in posts], cursor)


def _posts(server: Any, kind: str, term: str, cursor: dict[str, Any]) -> list[Any]:
    """Return the posts about a term that are newer than the newest of the last look, and move that on."""
    since = cursor.get(term)
    if kind == "mastodon_tag":
        found = server.timeline_hashtag(term.translate(_SIGNS), since_id=since, limit=_PAGE)
    else:
        found = server.search_v2(term, resolve=False, result_type="statuses", min_id=since)["statuses"]
    if found:
        cursor[term] = str(max((post["id"] for post in found), key=lambda number: (len(str(number)), str(number))))
    return list(found)


def _item(post: Any, host: str) -> Item:
    account = post["account"]
    name = str(account.get("acct", ""))
    said = post.get("created_at")
    return Item(
        text=_plain(str(post.get("content", ""))),
        address=str(post.get("url") or post.get("uri") or ""),
        author=name if "@" in name else f"{name}@{host}",
        said_at=said if isinstance(said, datetime) else None,
        readers=account.get("followers_count"),
        language=str(post.get("language") or ""),
        number=str(post.get("uri") or post.get("id") or ""),
    )
