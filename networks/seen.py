"""What stands on the account of a server, read without our own connectors."""

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
    headers = {"Authorization": f"Bearer {server.secret}"}
    base = f"{server.address}/api/v1"
    me = requests.get(f"{base}/accounts/verify_credentials", headers=headers, timeout=10).json()
    page = requests.get(f"{base}/accounts/{me['id']}/statuses?limit=200", headers=headers, timeout=10).json()
    texts = [
        requests.get(f"{base}/statuses/{each['id']}/source", headers=headers, timeout=10).json()["text"]
        for each in page
    ]
    return [
        Seen(text, [media["description"] for media in each["media_attachments"]], each["in_reply_to_id"] or "")
        for text, each in zip(texts, page, strict=True)
    ]
