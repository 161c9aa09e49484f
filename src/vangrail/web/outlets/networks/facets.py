"""Where a text has links, tags and names. Bluesky wants them as places in bytes; elsewhere the server finds them."""

import re
from dataclasses import dataclass
from typing import Final, Literal, cast

Kind = Literal["link", "tag", "mention"]

_FOUND: Final = re.compile(
    r"(?P<link>https?://[^\s<>\"]+)"
    r"|(?<!\w)#(?P<tag>[^\W\d_][\w]{0,62}|\d+[^\W\d_]\w{0,60})"
    r"|(?<![\w@])@(?P<mention>(?:[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?\.)+[a-zA-Z][a-zA-Z0-9-]{0,61})"
)
_AFTER: Final = ".,;:!?'\"…”’"


@dataclass(frozen=True, slots=True)
class Facet:
    """One place: from and up to which byte of the text in UTF-8, and what stands there without its sign."""

    kind: Kind
    start: int
    end: int
    value: str


def facets(text: str) -> list[Facet]:
    """Return the links, tags and names of a text in their order."""
    found: list[Facet] = []
    for match in _FOUND.finditer(text):
        kind = cast("Kind", match.lastgroup)  # the three groups have these names
        value = _bare(match[kind]) if kind == "link" else match[kind]
        start = match.start()
        length = len(value) + (kind != "link")
        before = len(text[:start].encode())
        found.append(Facet(kind, before, before + len(text[start : start + length].encode()), value))
    return found


def _bare(link: str) -> str:
    """Return a link without what belongs to the sentence: a full stop, a bracket that it does not open itself."""
    while link:
        closes = link.endswith(")") and link.count("(") < link.count(")")
        if not (closes or link[-1] in _AFTER):
            break
        link = link[:-1]
    return link
