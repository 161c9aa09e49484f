"""What stands on the account of a server, read without our own connectors."""

import contextlib
from dataclasses import dataclass
from typing import Any

import requests


@dataclass(frozen=True)
class Seen:
    """A post on a server: its text as it was typed, the words of its pictures, and what it answers."""

    text: str
    alts: list[str]
    answers: str = ""


def seen(way: str, server: Any) -> list[Seen]:
    """Return every post on the account of a server."""
    return _bluesky(server) if way == "bluesky" else _mastodon(server)


def _bluesky(server: Any) -> list[Seen]:
    found, cursor = [], ""
    while True:
        asked = {"repo": server.handle, "collection": "app.bsky.feed.post", "limit": "100", "cursor": cursor}
        page = requests.get(f"{server.address}/xrpc/com.atproto.repo.listRecords", params=asked, timeout=10).json()
        for each in page["records"]:
            value = each["value"]
            alts = [image["alt"] for image in value.get("embed", {}).get("images", [])]
            found.append(Seen(value["text"], alts, value.get("reply", {}).get("parent", {}).get("uri", "")))
        cursor = page.get("cursor", "")
        if not cursor or not page["records"]:
            return found


def _mastodon(server: Any) -> list[Seen]:
    me = _told(server, "accounts/verify_credentials")
    page = _told(server, f"accounts/{me['id']}/statuses?limit=200")
    texts = [_told(server, f"statuses/{each['id']}/source")["text"] for each in page]
    return [
        Seen(text, [media["description"] for media in each["media_attachments"]], each["in_reply_to_id"] or "")
        for text, each in zip(texts, page, strict=True)
    ]


def _told(server: Any, path: str) -> Any:
    """Ask until there is an answer: snac drops a connection now and then."""
    headers = {"Authorization": f"Bearer {server.secret}"}
    for _ in range(9):
        with contextlib.suppress(requests.ConnectionError):
            return requests.get(f"{server.address}/api/v1/{path}", headers=headers, timeout=10).json()
    return requests.get(f"{server.address}/api/v1/{path}", headers=headers, timeout=10).json()
