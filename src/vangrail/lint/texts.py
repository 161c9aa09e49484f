"""Plain text and Markdown as a document: headings, paragraphs and list items by how lines look."""

import re
from collections.abc import Iterator
from typing import Final

from vangrail.check.language import spoken
from vangrail.languages import SHIPPED
from vangrail.lint.document import Block, Document, Kind

_HASHES: Final = re.compile(r"(#{1,6})\s+(?=\S)")
_BULLET: Final = re.compile(
    r"(?P<indent>\s*)(?:[-*•‣▪●○·–—►»✓✔]|o(?=\s)|\(?[0-9ivx]{1,4}[.)]|\(?[a-z][.)])\s+(?=\S)", re.IGNORECASE
)
_NUMBERED: Final = re.compile(
    r"(?:(?:article|section|artikel|artículo|art\.?)\s*)?\d+(?:\.\d+)*[.):]?\s+(?=[^\W\d])", re.IGNORECASE
)
_LONGEST_HEADING: Final = 80
_CLOSED: Final = (".", "!", "?", ":", ";", "”", '"', ")")
_WRAPPED: Final = 60
"""Characters that a line has at least when it was broken because it was full."""


def from_text(text: str, language: str | None = None, *, excerpt: bool = False, name: str = "") -> Document:
    """Return plain text or Markdown as a document; its text is the given one, so that spans count code points of what was given.

    Without a language it is the likeliest of the shipped ones.
    """
    return Document(text, tuple(_blocks(text)), language or language_of(text), excerpt=excerpt, name=name)


def language_of(text: str) -> str:
    """Return the language that a policy text is most likely in, of all that are told apart; English where nothing says so."""
    middle = " ".join(text[:4000].split())
    return spoken(middle)[0] if middle else SHIPPED[0]


def _blocks(text: str) -> Iterator[Block]:
    lines = list(_lines(text))
    position = 0
    while position < len(lines):
        start, end = lines[position]
        line = text[start:end]
        if not line.strip():
            position += 1
            continue
        if found := _heading(text, lines, position):
            yield found
            position += 1
            continue
        bullet = _BULLET.match(line)
        first, kind, level = start, "paragraph", 1
        if bullet:
            first, kind, level = start + bullet.end(), "item", 1 + len(bullet["indent"].expandtabs(4)) // 2
        position += 1
        # A wrapped line belongs to the paragraph or item before it.
        while position < len(lines) and _wraps(text, lines, position):
            end = lines[position][1]
            position += 1
        yield _trimmed(text, kind, first, end, level)  # type: ignore[arg-type]


def _lines(text: str) -> Iterator[tuple[int, int]]:
    start = 0
    for line in text.splitlines(keepends=True):
        yield start, start + len(line.rstrip("\r\n\v\f\x1c\x1d\x1e\x85\u2028\u2029"))
        start += len(line)


def _heading(text: str, lines: list[tuple[int, int]], position: int) -> Block | None:
    start, end = lines[position]
    line = text[start:end]
    if hashes := _HASHES.match(line.lstrip()):
        first = start + len(line) - len(line.lstrip()) + hashes.end()
        return _trimmed(text, "heading", first, end, len(hashes[1]))
    bare = line.strip().strip("*_")
    if not bare or len(bare) > _LONGEST_HEADING or bare.endswith((".", ";", ",", ":", "!", "…")):
        return None
    after = text[slice(*lines[position + 1])] if position + 1 < len(lines) else ""
    before = text[slice(*lines[position - 1])] if position else ""
    if set(after.strip()) in ({"="}, {"-"}) and len(after.strip()) > 2:
        return _trimmed(text, "heading", start, end, 1)
    numbered = _NUMBERED.match(bare)
    shouted = bare.isupper() and len(bare.split()) > 0 and any(char.isalpha() for char in bare)
    alone = not before.strip() and bool(
        after.strip() or position + 1 >= len(lines) or _text_follows(text, lines, position)
    )
    if _BULLET.match(line) and not numbered:
        return None
    words = bare.split()
    if bare.endswith("?") and len(words) > 9:
        return None
    if (
        shouted
        or (numbered and len(words) <= 9 and alone)
        or (alone and len(words) <= 10 and bare[:1].isupper() and position + 1 < len(lines))
    ):
        return _trimmed(text, "heading", start, end, 2)
    return None


def _text_follows(text: str, lines: list[tuple[int, int]], position: int) -> bool:
    return any(text[start:end].strip() for start, end in lines[position + 1 : position + 3])


def _wraps(text: str, lines: list[tuple[int, int]], position: int) -> bool:
    start, end = lines[position]
    line = text[start:end]
    if not line.strip() or _BULLET.match(line) or _HASHES.match(line.lstrip()):
        return False
    before = text[slice(*lines[position - 1])]
    # Text without hard line ends has one paragraph a line; wrapped text goes on with a small letter or after a long open line.
    before = before.rstrip()
    return line.lstrip()[:1].islower() or (
        len(before) >= _WRAPPED and not before.endswith((".", "!", "?", ":", ";", "”", '"', ")"))
    )


def _trimmed(text: str, kind: Kind, start: int, end: int, level: int) -> Block:
    while start < end and text[end - 1].isspace():
        end -= 1
    while start < end and text[start].isspace():
        start += 1
    return Block(kind, start, end, level)
