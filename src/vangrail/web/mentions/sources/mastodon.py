"""Mastodon and what speaks like it: the posts under a tag, or those that a search finds."""

from datetime import datetime
from typing import Any, Final
from urllib.parse import urlsplit

import requests
from mastodon import Mastodon, MastodonError

from vangrail.errors import VangrailError
from vangrail.web.config.outgoing.clients import Session
from vangrail.web.mentions.items import Item
from vangrail.web.mentions.sources.looking import MOST, Asked, Found, fault_of
from vangrail.web.mentions.sources.words import plain

_PAGE: Final = 40
_SIGNS: Final = str.maketrans("", "", " #-.'")


class _Server(Mastodon):
    """Does not ask a server for its version before a search: one that is away would be asked again and again."""

    def verify_minimum_version(self, version_str: str, cached: bool = False) -> bool:  # noqa: ARG002, FBT001, FBT002 -- the library's own
        """Return that it is new enough; one that is not says so itself."""
        return True


def look(asked: Asked) -> Found:
    """Return the posts since the last look, for each term; `address` is the server."""
    try:
        server = _Server(
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
    host = urlsplit(asked.address).hostname or ""
    return Found([_item(post, host) for post in posts], cursor)


def _posts(server: Any, kind: str, term: str, cursor: dict[str, Any]) -> list[Any]:
    """Return the posts about a term that are newer than the newest of the last look, page by page, and move that on.

    A server gives the newest first: the first page alone would lose what a busy hour brought. The first look of all takes one page.
    """
    is_first, since = term not in cursor, cursor.get(term) or None
    posts: list[Any] = []
    seen: set[str] = set()
    ask = _tagged if kind == "mastodon_tag" else _searched
    while len(posts) < MOST:
        page = [post for post in ask(server, term, since, posts) if str(post["id"]) not in seen]
        posts += page
        seen |= {str(post["id"]) for post in page}
        if not page or is_first:
            break
    cursor.setdefault(term, "")
    if posts:
        cursor[term] = str(max((post["id"] for post in posts), key=lambda number: (len(str(number)), str(number))))
    return posts


def _tagged(server: Any, term: str, since: str | None, posts: list[Any]) -> list[Any]:
    before = posts[-1]["id"] if posts else None
    return list(server.timeline_hashtag(term.translate(_SIGNS), since_id=since, max_id=before, limit=_PAGE))


def _searched(server: Any, term: str, since: str | None, posts: list[Any]) -> list[Any]:
    more = {"offset": len(posts)} if posts else {}
    return list(
        server.search_v2(term, resolve=False, result_type="statuses", min_id=since, limit=_PAGE, **more)["statuses"]
    )


def _item(post: Any, host: str) -> Item:
    account = post["account"]
    name = str(account.get("acct", ""))
    said = post.get("created_at")
    return Item(
        text=plain(str(post.get("content", ""))),
        address=str(post.get("url") or post.get("uri") or ""),
        author=name if "@" in name else f"{name}@{host}",
        said_at=said if isinstance(said, datetime) else None,
        readers=account.get("followers_count"),
        language=str(post.get("language") or ""),
        number=str(post.get("uri") or post.get("id") or ""),
    )
