"""Whose post an address leads to: only so that the answer can become a keyed digest, never to keep it."""

import hmac
import re
from hashlib import sha256
from typing import Final
from urllib.parse import SplitResult, unquote, urlsplit

from django.conf import settings

_HERE: Final = re.compile(r"^(?:www|m|mobile|old|new|touch|[a-z]{2}-[a-z]{2})\.")
_AT: Final = re.compile(r"^@?(?P<name>[\w.+-]+)@(?P<host>(?:[\w-]+\.)+[\w-]{2,})(?::\d{1,5})?$")
_AFTER: Final = frozenset({"profile", "user", "users", "u", "in", "company", "channel", "c", "people", "pub"})
"""What stands before the name of an account in an address."""

_FIRST: Final = frozenset(
    {"x.com", "twitter.com", "instagram.com", "facebook.com", "threads.net", "threads.com", "tiktok.com"}
)
"""Where the first part of an address is somebody's account."""

_NOT_NAMES: Final = frozenset(
    "i p reel reels explore hashtag search watch groups events marketplace share story.php permalink.php photo photo.php posts "
    "home intent pages stories status web feed tags tag about login sharer sharer.php video videos gaming help settings".split()
)
_SAME: Final = {"twitter.com": "x.com", "threads.com": "threads.net", "fb.com": "facebook.com"}
_OTHERWISE: Final = frozenset(
    "bsky.app linkedin.com lnkd.in youtube.com youtu.be reddit.com medium.com snapchat.com trustpilot.com google.com "
    "fb.watch".split()
)
"""Where accounts have addresses of another form, so that one word after the host is none."""

_WORD: Final = re.compile(r"[a-z0-9_]+")
_NUMBER: Final = re.compile(r"\d{9,}\.\d+")
"""What snac calls a post: its second and a fraction of it, as in `/ada/p/1763812345.678901`."""

_POST: Final = re.compile(r"\d{5,}|[?&](?:story_fbid|fbid|v|id)=")


def key_of(name: str) -> str:
    """Return the keyed digest of an author. Without the site's key, which stands outside the database, nobody finds the author."""
    return hmac.new(settings.SECRET_KEY.encode(), f"author {name}".encode(), sha256).hexdigest()[:32]


def author_of(text: str) -> str:
    """Return whose an address or an account name is, always written in one way (`name@host`); nothing where it names nobody."""
    text = unquote(text.strip()).casefold()
    if named := _AT.match(text):
        return f"{named['name']}@{_host(named['host'])}"
    parts = _split(text)
    if parts is None:
        return ""
    host, path = _host(parts.hostname or ""), [part for part in parts.path.split("/") if part]
    name = _name(host, path)
    if not name:
        return ""
    if inner := _AT.match(name):  # a post of elsewhere, shown by another server
        return f"{inner['name']}@{_host(inner['host'])}"
    return f"{name.lstrip('@')}@{host}"


def account_of(text: str) -> str:
    """Return whose page somebody gives as their own (`name@host`); nothing where it can be nobody's.

    Here `https://host/ada` is an account too, as snac has it. Elsewhere it is none: reviews and articles have such addresses too.
    """
    if name := author_of(text):
        return name
    parts = _split(unquote(text.strip()).casefold())
    if parts is None or parts.query:
        return ""
    host, path = _host(parts.hostname or ""), [part for part in parts.path.split("/") if part]
    known = any(host == each or host.endswith(f".{each}") for each in _OTHERWISE | _FIRST)
    if len(path) != 1 or known or path[0] in _NOT_NAMES | _AFTER or not _WORD.fullmatch(path[0]):
        return ""
    return f"{path[0]}@{host}"


def is_page_of_somebody(address: str) -> bool:
    """Return whether an address leads to somebody's account as a whole, and not to something they said."""
    parts = _split(address.strip().casefold())
    if parts is None:
        return False
    host, path = _host(parts.hostname or ""), [part for part in unquote(parts.path).split("/") if part]
    name = _name(host, path)
    if not name or _POST.search(f"{parts.path}?{parts.query}"):
        return False
    after = path[path.index(name) + 1 :] if name in path else path
    return not after or after[0] in {
        "about",
        "photos",
        "with_replies",
        "media",
        "likes",
        "followers",
        "following",
        "friends",
        "info",
    }


def _name(host: str, path: list[str]) -> str:
    """Return the part of an address that names an account."""
    if not path:
        return ""
    if path[0].startswith("@") and len(path[0]) > 1:
        return path[0]
    if path[0] in _AFTER and len(path) > 1:
        return path[1]
    if len(path) == 3 and path[1] == "p" and _NUMBER.fullmatch(path[2]):
        return path[0]
    return path[0] if host in _FIRST and path[0] not in _NOT_NAMES else ""


def _host(host: str) -> str:
    host = _HERE.sub("", host.strip(".").casefold())
    return _SAME.get(host, host)


def _split(text: str) -> SplitResult | None:
    try:
        parts = urlsplit(text if "://" in text else f"https://{text}")
    except ValueError:
        return None
    return parts if parts.hostname and "." in parts.hostname else None
