"""Finding words in a document, whatever their case and accents."""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from django.utils.html import format_html, strip_tags
from django.utils.safestring import SafeString

from vangrail.documents.html import section_html
from vangrail.documents.model import Document, Section

LONGEST: Final = 100
"""Characters of a question that are looked for."""

_AROUND: Final = 90
_MOST: Final = 30
_SPACE: Final = re.compile(r"\s+")


@dataclass(frozen=True, slots=True)
class Hit:
    """A section in which every word stands: its anchor and title, and a passage with the first one marked."""

    anchor: str
    title: str
    passage: SafeString


def search(document: Document, question: str) -> list[Hit]:
    """Return the sections in which all words of a question stand, those with most of them in the title first."""
    words = fold(question[:LONGEST]).split()
    if not words:
        return []
    found = [
        (-sum(word in title for word in words), order, Hit(anchor, heading, _passage(text, words)))
        for order, (anchor, heading, title, text, folded) in enumerate(_texts(document))
        if all(word in folded for word in words)
    ]
    return [hit for _, _, hit in sorted(found, key=lambda each: each[:2])][:_MOST]


def fold(text: str) -> str:
    """Return a text in small letters without accents, each character in its place."""
    return "".join(_plain(char) for char in text)


@lru_cache(maxsize=4096)
def _plain(char: str) -> str:
    folded = unicodedata.normalize("NFKD", char)[0].casefold()
    return folded if len(folded) == 1 else char


@lru_cache(maxsize=16)
def _texts(document: Document) -> tuple[tuple[str, str, str, str, str], ...]:
    """Return what is looked through: anchor, heading, folded heading, text, and both folded, of each section."""
    return tuple(_sections(document))


def _sections(document: Document) -> Iterator[tuple[str, str, str, str, str]]:
    for _, section in document.walk():
        if section.blocks:
            alone = section_html(Section(section.anchor, section.title, section.blocks), 3)
            text = _SPACE.sub(" ", _unescaped(strip_tags(alone.split("</h3>", 1)[1]))).strip()
            yield section.anchor, section.title, fold(section.title), text, fold(f"{section.title} {text}")


def _unescaped(text: str) -> str:
    from html import unescape

    return unescape(text)


def _passage(text: str, words: list[str]) -> SafeString:
    """Return the words around the first hit in a text; its beginning where only the title holds one."""
    folded = fold(text)
    found = [place for word in words if (place := folded.find(word)) >= 0]
    if not found:
        return format_html("{}", _after(text, 0))
    start = min(found)
    end = start + len(next(word for word in words if folded.startswith(word, start)))
    return format_html("{}<mark>{}</mark>{}", _before(text, start), text[start:end], _after(text, end))


def _before(text: str, start: int) -> str:
    """Return what stands before a place, without the half of a word."""
    left = max(0, start - _AROUND)
    piece = text[left:start]
    return f"… {piece.partition(' ')[2]}" if left else piece


def _after(text: str, end: int) -> str:
    """Return what stands after a place, without the half of a word."""
    right = end + _AROUND
    piece = text[end:right]
    return f"{piece.rpartition(' ')[0]} …" if right < len(text) else piece
