"""A web page as pieces: headings, paragraphs, list items and table cells; menus, scripts and footers are left out."""

import re
from collections.abc import Iterator
from html.parser import HTMLParser
from typing import Final

from vangrail.lint.document import Kind
from vangrail.lint.reader.pieces import Piece, clean
from vangrail.lint.texts import BULLET

_TAG: Final = re.compile(r"<(/?[a-zA-Z][a-zA-Z0-9]*)[^<>]*>")
_LOOSE: Final = re.compile(r"<(?!/?[a-zA-Z][a-zA-Z0-9]*>)")
_DECLARED: Final = re.compile(r"<[!?][^<>]*>")
_HEADINGS: Final = {f"h{level}": level for level in range(1, 7)}
_LISTS: Final = frozenset(("ul", "ol", "menu"))
_CELLS: Final = frozenset(("td", "th"))
_UNREAD: Final = frozenset(
    "script style template noscript nav footer svg iframe select button textarea title object canvas math".split()
)
"""Parts of a page that are no text of the policy."""

_BLOCKS: Final = frozenset(
    """address article aside blockquote body caption center dd details dialog div dl dt fieldset figcaption figure form
    header hgroup hr html legend li main p pre section summary table tbody td tfoot th thead tr""".split()
) | {*_HEADINGS, *_LISTS}
_NEVER_IN_TITLES: Final = frozenset(("p", "ul", "ol", "table", "section"))
_STRONG: Final = frozenset(("strong", "b"))
_ARROWS: Final = frozenset(("↑", "↩", "↩︎"))
_ENOUGH: Final = 200
"""Signs that a page's main part has at least to be taken for the whole text."""

_LONGEST_TITLE: Final = 80


def html_pieces(text: str) -> Iterator[Piece]:
    """Yield the pieces of a page. Time is linear in its length, however broken it is."""
    reader = _Reader()
    reader.feed(_plain(text))
    reader.close()
    reader.end()
    main = [piece for piece, inside in reader.pieces if inside]
    if sum(len(piece.text) for piece in main) < _ENOUGH:
        yield from (piece for piece, _ in reader.pieces)
        return
    titles = [piece for piece, _ in reader.pieces if (piece.kind, piece.level) == ("heading", 1)]
    yield from titles[:1] if titles and titles[0] not in main else ()  # a title often stands above the main part
    yield from main


def _plain(text: str) -> str:
    """Return the page with whole tags only, without attributes and comments: on others the parser's time would be quadratic."""
    kept, *comments = text.split("<!--")
    rest = [comment.partition("-->") for comment in comments]
    # A comment that nobody closed is text that somebody forgot to hide, as browsers see it too.
    bare = kept + "".join(after if closed else before for before, closed, after in rest)
    return _LOOSE.sub("&lt;", _TAG.sub(r"<\1>", _DECLARED.sub(" ", bare)))


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.pieces: list[tuple[Piece, bool]] = []
        self.words: list[str] = []
        self.strong = self.signs = 0
        self.open: dict[str, int] = {}
        self.heading = 0
        self.unread = ""
        self.depth = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:  # noqa: ARG002 -- there are none left
        if self.unread:
            self.depth += tag == self.unread
            return
        if tag in _UNREAD:
            self.end()
            self.unread, self.depth = tag, 1
            return
        if tag == "br":
            self.words.append("\n")
        if tag in _BLOCKS:
            self.end()
            self.heading = _HEADINGS.get(tag, 0 if tag in _NEVER_IN_TITLES else self.heading)
        self.open[tag] = self.open.get(tag, 0) + 1

    def handle_endtag(self, tag: str) -> None:
        if self.unread:
            self.depth -= tag == self.unread
            self.unread = self.unread if self.depth else ""
            return
        if tag in _BLOCKS:
            self.end()
            self.heading = 0 if tag in _HEADINGS else self.heading
        self.open[tag] = max(self.open.get(tag, 0) - 1, 0)
        if tag == "table" and not self.open[tag]:
            self.open |= dict.fromkeys(_CELLS, 0)  # which need no end of their own

    def handle_data(self, data: str) -> None:
        if self.unread or data.strip() in _ARROWS or (self.open.get("sup") and data.strip(" []").isdigit()):
            return  # the number of a footnote, and the way back from it, are no words of the sentence
        signs = len(data.strip())
        self.signs += signs
        self.strong += signs if any(self.open.get(tag) for tag in _STRONG) else 0
        self.words.append(data if self.open.get("pre") else data.replace("\n", " ").replace("\r", " "))

    def end(self) -> None:
        """Close the piece that is being read."""
        text = clean("".join(self.words))
        if text:
            kind, level = self._kind(text)
            if kind == "paragraph" and (typed := BULLET.match(text)) and not text[0].isalnum() and text[0] != "(":
                kind, text = "item", text[typed.end() :]  # a list that was typed, not made
            self.pieces.append((Piece(kind, text, level), bool(self.open.get("main"))))
        self.words, self.strong, self.signs = [], 0, 0

    def _kind(self, text: str) -> tuple[Kind, int]:
        if self.heading:
            return "heading", self.heading
        lists = sum(self.open.get(tag, 0) for tag in _LISTS)
        if lists and self.open.get("li"):
            return "item", lists
        if any(self.open.get(tag) for tag in _CELLS):
            return "cell", 1
        # Many a heading is a paragraph in bold.
        whole = self.strong == self.signs and len(text) <= _LONGEST_TITLE and "\n" not in text
        return ("heading", 4) if whole and not text.endswith((".", ",", ";", ":", "!")) else ("paragraph", 1)
