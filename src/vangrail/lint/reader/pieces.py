"""What a form gives: pieces of text in reading order. They become one document with one text."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from vangrail.lint.document import Block, Document, Kind
from vangrail.lint.texts import language_of

_UNSEEN: Final = dict.fromkeys(
    [
        *(code for code in range(32) if code not in {9, 10, 11, 12, 13}),
        *range(0x7F, 0xA0),
        0xAD,
        *range(0x200B, 0x2010),
        *range(0x202A, 0x202F),
        0x2060,
        *range(0x2066, 0x206A),
        0xFEFF,
        *range(0xD800, 0xE000),
        *range(0xFFF9, 0x10000),
    ]
)
"""Signs that nobody sees: controls, soft hyphens, zero-width and direction marks, and halves of signs."""

_JOINED: Final = {0xFB00: "ff", 0xFB01: "fi", 0xFB02: "fl", 0xFB03: "ffi", 0xFB04: "ffl", 0xFB05: "st", 0xFB06: "st"}
"""Letters that printers join into one sign."""

_SIGNS: Final = {**_UNSEEN, **_JOINED, 0x2028: "\n", 0x2029: "\n", 0x0B: "\n", 0x0C: "\n", 0x0D: "\n", 0x85: "\n"}
_LINES: Final = re.compile(r"[^\S\n]*\n\s*")
_SPACES: Final = re.compile(r"[^\S\n]+")


@dataclass(frozen=True, slots=True)
class Piece:
    """A heading, paragraph, list item or table cell. `level` is the depth of a heading or item, from 1; `page` counts from 1."""

    kind: Kind
    text: str
    level: int = 1
    page: int | None = None


def clean(text: str) -> str:
    """Return a text without signs that nobody sees, with single spaces and single line ends, and nothing around it."""
    return _LINES.sub("\n", _SPACES.sub(" ", text.translate(_SIGNS))).strip()


def assembled(pieces: Iterable[Piece], name: str, language: str | None, *, excerpt: bool) -> Document:
    """Return the document of the pieces; empty ones are left out. Every piece stands in the text once, on its own lines."""
    texts: list[str] = []
    blocks: list[Block] = []
    end = 0
    for piece in pieces:
        text = clean(piece.text)
        if not text:
            continue
        # Items of one list stand under each other, everything else has an empty line before it.
        gap = "" if not blocks else "\n" if piece.kind == blocks[-1].kind == "item" else "\n\n"
        start = end + len(gap)
        end = start + len(text)
        texts += [gap, text]
        blocks.append(Block(piece.kind, start, end, piece.level, piece.page))
    whole = "".join(texts)
    title = next((whole[block.start : block.end] for block in blocks if block.kind == "heading"), "")
    return Document(whole, tuple(blocks), language or language_of(whole), excerpt=excerpt, name=name, title=title)
