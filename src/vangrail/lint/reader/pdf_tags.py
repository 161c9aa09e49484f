"""What the writer of a tagged PDF said about its parts: which marked piece is a heading, an item, a cell or a paragraph."""

from collections.abc import Iterator
from ctypes import create_string_buffer
from dataclasses import dataclass
from typing import Any, Final

from vangrail.lint.document import Kind

_KINDS: Final[dict[str, Kind]] = {
    **{f"H{level}": "heading" for level in range(1, 10)},
    **dict.fromkeys(("H", "Title"), "heading"),
    "LI": "item",
    **dict.fromkeys(("TD", "TH"), "cell"),
    **dict.fromkeys(("P", "Caption", "BlockQuote", "Note", "FENote", "Sect", "Div", "TOCI"), "paragraph"),
}
_WEAK: Final = frozenset(("P", "Sect", "Div", "Caption", "BlockQuote"))
"""Roles that give way to an item, a cell or a heading around them."""

_CONTENTS: Final = "TOC"
_DEEPEST: Final = 200
_MOST: Final = 100_000
"""Parts of one page that are looked at; a page of text has hundreds."""


@dataclass(frozen=True, slots=True)
class Tag:
    """A part of the document: what it is, how deep, and a number that its lines on one page share."""

    kind: Kind
    level: int
    number: int
    contents: bool = False


_Open = tuple[Any, int, str, int, int, bool]
"""An element, its depth, the role that counts around it, that one's number, the lists around it, whether it is in a contents."""


def tags(page: Any, raw: Any) -> dict[int, Tag]:
    """Return the part that each marked piece of a page belongs to, by the number of its mark; nothing where there are no tags."""
    tree = raw.FPDF_StructTree_GetForPage(page.raw)
    if not tree:
        return {}
    try:
        return dict(_marks(tree, raw))
    finally:
        raw.FPDF_StructTree_Close(tree)


def _marks(tree: Any, raw: Any) -> Iterator[tuple[int, Tag]]:
    children = range(raw.FPDF_StructTree_CountChildren(tree))
    waiting: list[_Open] = [(raw.FPDF_StructTree_GetChildAtIndex(tree, at), 0, "", 0, 0, False) for at in children]
    for number in range(1, _MOST):
        if not waiting:
            return
        element, depth, role, owner, lists, contents = waiting.pop()
        if not element or depth > _DEEPEST:
            continue
        own = _role(element, raw)
        if own in _KINDS and not (own in _WEAK and role in _KINDS and role not in _WEAK):
            role, owner = own, number
        lists, contents = lists + (own == "L"), contents or own == _CONTENTS
        for at in range(raw.FPDF_StructElement_CountChildren(element)):
            mark = raw.FPDF_StructElement_GetChildMarkedContentID(element, at)
            if mark >= 0 and role:
                yield mark, Tag(_KINDS[role], _level(role, lists), owner, contents)
            elif mark < 0:
                child = raw.FPDF_StructElement_GetChildAtIndex(element, at)
                waiting.append((child, depth + 1, role, owner, lists, contents))


def _role(element: Any, raw: Any) -> str:
    said = create_string_buffer(64)
    length = raw.FPDF_StructElement_GetType(element, said, 64)
    return said.raw[: max(min(length, 64) - 2, 0)].decode("utf-16-le", "replace")


def _level(role: str, lists: int) -> int:
    if role == "LI":
        return max(lists, 1)
    return int(role[1:]) if role[:1] == "H" and role[1:].isdigit() else 1
