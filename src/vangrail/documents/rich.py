"""Markdown read into a small tree, from which the forms that are not Markdown or HTML are written.

The texts of a document are CommonMark. Pictures become their words, raw HTML stays text, and a link keeps its address only where
that is an anchor, a neighbouring file, a web or mail address, or a telephone number.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Any, Final

_SCHEMES: Final = frozenset({"http", "https", "mailto", "tel"})


@dataclass(frozen=True, slots=True)
class Text:
    """A run of letters, with how it is set. `link` is an address, or empty."""

    text: str
    strong: bool = False
    emphasis: bool = False
    code: bool = False
    link: str = ""


@dataclass(frozen=True, slots=True)
class Break:
    """A new line within a paragraph."""


Inline = Text | Break
Line = tuple[Inline, ...]


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph. A heading within a text is one, set strong."""

    line: Line


@dataclass(frozen=True, slots=True)
class Listing:
    """A list. `start` is the number of its first item, or None where it has no numbers."""

    items: "tuple[tuple[Element, ...], ...]"
    start: int | None = None


@dataclass(frozen=True, slots=True)
class Quote:
    """Words of somebody, or to be said."""

    elements: "tuple[Element, ...]"


Element = Paragraph | Listing | Quote


def elements(text: str) -> tuple[Element, ...]:
    """Return the paragraphs, lists and quotes of a Markdown text."""
    return tuple(_Reader(_parser().parse(text)).until(None))


def line(text: str) -> Line:
    """Return one line of Markdown as its runs; should it hold more than one paragraph, they follow on new lines."""
    found: list[Inline] = []
    for each in _paragraphs(elements(text)):
        found += [Break(), *each.line] if found else each.line
    return tuple(found)


def _paragraphs(found: tuple[Element, ...]) -> Iterator[Paragraph]:
    for each in found:
        match each:
            case Paragraph():
                yield each
            case Quote(inner):
                yield from _paragraphs(inner)
            case Listing(items):
                for item in items:
                    yield from _paragraphs(item)


@cache
def _parser() -> Any:
    from markdown_it import MarkdownIt

    return MarkdownIt("commonmark", {"html": False})


class _Reader:
    """Goes through the parser's flat row of tokens once."""

    def __init__(self, tokens: list[Any]) -> None:
        self.left = iter(tokens)

    def until(self, closing: str | None) -> Iterator[Element]:
        """Yield the elements up to the token that closes what they stand in."""
        for token in self.left:
            if token.type == closing:
                return
            match token.type:
                case "paragraph_open":
                    yield Paragraph(_runs(next(self.left)))
                case "heading_open":
                    yield Paragraph(_runs(next(self.left), strong=True))
                case "bullet_list_open":
                    yield Listing(self._items("bullet_list_close"))
                case "ordered_list_open":
                    yield Listing(self._items("ordered_list_close"), int(token.attrGet("start") or 1))
                case "blockquote_open":
                    yield Quote(tuple(self.until("blockquote_close")))
                case "fence" | "code_block":
                    yield Paragraph(_lines(token.content.rstrip("\n"), code=True))

    def _items(self, closing: str) -> tuple[tuple[Element, ...], ...]:
        found = []
        for token in self.left:
            if token.type == closing:
                break
            found.append(tuple(self.until("list_item_close")))
        return tuple(found)


def _runs(token: Any, *, strong: bool = False) -> Line:
    """Return the runs of a token that holds a line; what is open at the moment is counted, as it may be nested."""
    open_now = {"strong": int(strong), "em": 0}
    link, found = "", list[Inline]()
    for child in token.children:
        name, _, turn = child.type.rpartition("_")
        if turn in {"open", "close"} and name in open_now:
            open_now[name] += 1 if turn == "open" else -1
        elif child.type == "link_open":
            link = _address(str(child.attrGet("href") or ""))
        elif child.type == "link_close":
            link = ""
        elif child.type == "hardbreak":
            found.append(Break())
        else:
            text = " " if child.type == "softbreak" else child.content
            said = {"strong": open_now["strong"] > 0, "emphasis": open_now["em"] > 0}
            found.append(Text(text, **said, code=child.type == "code_inline", link=link))
    return tuple(each for each in found if each == Break() or (isinstance(each, Text) and each.text))


def _lines(text: str, *, code: bool) -> Line:
    """Return a text with its line ends kept."""
    found: list[Inline] = []
    for each in text.split("\n"):
        found += [Break(), Text(each, code=code)] if found else [Text(each, code=code)]
    return tuple(found)


def _address(url: str) -> str:
    """Return an address that may be followed, or nothing."""
    scheme, colon, _ = url.partition(":")
    relative = not colon or "/" in scheme or "#" in scheme
    return url if relative or scheme.lower() in _SCHEMES else ""
