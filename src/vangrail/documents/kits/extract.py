"""Pieces of a clause's Markdown: its paragraphs, its lists, and the first sentence of each."""

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

_END: Final = re.compile(r"[.!?…][\"”»']?\s+(?=[\"“«'(¿¡*\d]*[^\W\d_a-zà-öø-ÿ])")
_ABBREVIATION: Final = re.compile(r"(?:^|[\s(.])[^\W\d_]\.$")
"""A letter with a full stop, as in "Acme N.V.": it ends a name more often than a sentence."""

_LIST_BEGINS: Final = re.compile(r"^(?![-*+]\s|\d+[.)]\s)(\S.*)\n(?=(?:[-*+]|\d+[.)])\s)", re.MULTILINE)
_ITEM: Final = re.compile(r"^(?:[-*+]|\d+[.)])\s+")


@dataclass(frozen=True, slots=True)
class Piece:
    """A paragraph, or a list with the items in `items`."""

    text: str
    items: tuple[str, ...] = ()


@lru_cache(maxsize=512)
def pieces(markdown: str) -> tuple[Piece, ...]:
    """Return the paragraphs and lists of a text in order, without the marks of the items."""
    found = []
    for block in re.split(r"\n\s*\n", _LIST_BEGINS.sub(r"\1\n\n", markdown.strip())):
        lines = block.splitlines()
        if all(_ITEM.match(line) or line.startswith((" ", "\t")) for line in lines):
            items = re.split(r"\n(?=(?:[-*+]|\d+[.)])\s)", block)
            found.append(Piece(block, tuple(" ".join(_ITEM.sub("", item).split()) for item in items)))
        else:
            found.append(Piece(" ".join(lines)))
    return tuple(found)


def paragraphs(markdown: str) -> list[str]:
    """Return the paragraphs of a text; lists and quotations are left out."""
    return [piece.text for piece in pieces(markdown) if not piece.items and not piece.text.startswith(">")]


def sentences(paragraph: str) -> list[str]:
    """Return the sentences of one paragraph. A name such as "Acme N.V." and a quotation stay in one piece."""
    found, start = [], 0
    for match in _END.finditer(paragraph):
        sentence = paragraph[start : match.end()].strip()
        quoted = sentence.count('"') % 2 or sentence.count("“") != sentence.count("”")
        if not quoted and not _ABBREVIATION.search(sentence):
            found.append(sentence)
            start = match.end()
    return [*found, paragraph[start:].strip()]


def opening(paragraph: str, count: int = 1) -> str:
    """Return the first sentences of a paragraph, one fewer where the last would ask what the next one answers."""
    found = sentences(paragraph)
    if count < len(found) and found[count - 1].endswith("?"):
        count += 1 if count == 1 else -1
    return " ".join(found[:count])
