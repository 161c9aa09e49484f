"""RSS and Atom."""

import calendar
from collections.abc import Iterator
from datetime import UTC, datetime
from typing import Any, Final

import feedparser

from vangrail.web.mentions.items import Item
from vangrail.web.mentions.sources.asking import ask
from vangrail.web.mentions.sources.looking import MOST, Asked, Found, SourceError
from vangrail.web.mentions.sources.words import plain
from vangrail.web.mentions.terms import names_one

_BOMB: Final = (b"<!entity", b"<!doctype")
_HEAD: Final = 4_096


def look(asked: Asked) -> Found:
    """Return what a feed says with one of the terms in it, and nothing when it has not changed."""
    headers = {}
    if asked.cursor.get("etag"):
        headers["If-None-Match"] = str(asked.cursor["etag"])
    if asked.cursor.get("modified"):
        headers["If-Modified-Since"] = str(asked.cursor["modified"])
    answer = ask(asked.address, headers)
    if answer.status == 304:
        return Found([], dict(asked.cursor))
    cursor = {"etag": answer.headers.get("etag", ""), "modified": answer.headers.get("last-modified", "")}
    return Found(list(read(answer.body, asked.terms))[:MOST], cursor)


def read(body: bytes, terms: tuple[str, ...] = ()) -> Iterator[Item]:
    """Yield the entries of a feed that name one of the terms.

    Raises:
        SourceError: it is no feed, or it defines things of its own, which is how a small file becomes a huge one.
    """
    plain = body.replace(b"\0", b"").lower()
    if b"<!entity" in plain or (
        b"<!doctype" in plain[:_HEAD] and b"[" in plain[:_HEAD].partition(b"<!doctype")[2].partition(b">")[0]
    ):
        raise SourceError(fault="broken", found="XML with definitions of its own")
    if not plain.strip():
        raise SourceError(fault="broken", found="nothing")
    found = feedparser.parse(body, sanitize_html=False, resolve_relative_uris=False)
    if not found.version or (found.bozo and not found.entries):
        raise SourceError(fault="broken", found="no RSS or Atom")
    for entry in found.entries:
        item = _item(entry)
        if item is not None and (not terms or names_one(item.text, terms)):
            yield item


def _item(entry: Any) -> Item | None:
    content = entry.get("content") or [{}]
    words = [entry.get("title", ""), entry.get("summary", "") or content[0].get("value", "")]
    text = ". ".join(part for each in words if (part := plain(str(each))))
    moment = entry.get("published_parsed") or entry.get("updated_parsed")
    try:
        said = datetime.fromtimestamp(calendar.timegm(moment), UTC) if moment else None
    except (OverflowError, ValueError):
        said = None
    if not text:
        return None
    return Item(
        text,
        str(entry.get("link", "")),
        str(entry.get("author_detail", {}).get("href", "")),
        said,
        number=str(entry.get("id", "")),
    )
