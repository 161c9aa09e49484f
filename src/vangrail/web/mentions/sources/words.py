"""The words of a piece of HTML, as somebody reads them."""

import re
from html import unescape
from typing import Final

_UNSEEN: Final = re.compile(r"<(?:!(?P<comment>--)|(?P<name>style|script|head|title)(?=[\s/>]))", re.IGNORECASE)
_ENDS: Final = {
    name: re.compile(rf"</{name}\s{{0,9}}>", re.IGNORECASE) for name in ("style", "script", "head", "title")
} | {"--": re.compile("-->")}
"""What nobody sees on a page, and where it ends."""

_BREAKS: Final = re.compile(
    r"</?(?:address|article|blockquote|br|dd|div|dl|dt|figcaption|figure|footer|h[1-6]|header|hr|li|main|ol|p|pre|section|table|td|th|tr|ul)"
    r"(?:[\s/][^>]{0,2000})?>",
    re.IGNORECASE,
)
_TAGS: Final = re.compile(r"<[^>]{0,2000}>")


def plain(html: str) -> str:
    """Return the words of a piece of HTML. Only what breaks a line parts words: a link or a bold letter inside one does not."""
    return " ".join(unescape(_TAGS.sub("", _BREAKS.sub(" ", _seen(html)))).split())


def _seen(html: str) -> str:
    """Return a piece of HTML without its styles, scripts, comments and head; one of them without an end goes on to the end."""
    parts, at = [], 0
    while found := _UNSEEN.search(html, at):
        parts.append(html[at : found.start()])
        end = _ENDS[found["comment"] or found["name"].lower()].search(html, found.end())
        if end is None:
            return "".join(parts)
        at = end.end()
    return "".join([*parts, html[at:]])
