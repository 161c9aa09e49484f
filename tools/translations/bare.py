"""Find words in templates that no catalogue can reach, because no tag of translation is around them."""

import re
from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path

from django.template.base import Lexer, Token, TokenType

from tools.translations.apps import App

_WORD = re.compile(r"[^\W\d_]{2,}")
_TRANSLATED = re.compile(r"""_\(\s*("[^"]*"|'[^']*')\s*\)""")
_LABELLED = re.compile(
    r"""^\s*(?:(?:page_title|button|button_link|details|confirmation|empty|tag)\b[^=]*?|copy_button\s+\S+)\s("[^"]*"|'[^']*')"""
)
"""Components whose label is their first text; that of a button that copies comes after what it copies."""

_NAMED = re.compile(r"""\b(?:label|hint|help|caption|title|text|heading|summary)=("[^"]*"|'[^']*')""")
"""Parameters of components that people read."""

_SAID = {"alt", "aria-label", "aria-description", "placeholder", "title"}
_NAMES = {"Vangrail", "English", "Nederlands", "Español"}
"""What is the same in every language."""

_SILENT = {"code", "pre", "script", "style", "kbd"}


def bare_in(app: App) -> list[str]:
    """Return a line for each text in an app's templates that would be English in every language."""
    templates = [path for path in app.sources() if app.is_template(path)]
    return [line for path in templates for line in bare(path.relative_to(app.folder.parent), path.read_text("utf-8"))]


def bare(path: Path, source: str) -> list[str]:
    """Return a line for each bare text of a template."""
    reader = _Reader(html=path.suffix != ".txt")
    found = []
    for token in _spoken(source):
        if token.token_type == TokenType.TEXT:
            found += [(token.lineno, text) for text in reader.texts(token.contents)]
        elif token.token_type == TokenType.BLOCK:
            found += [(token.lineno, text) for text in _labels(_TRANSLATED.sub("x", token.contents))]
        if token.token_type != TokenType.TEXT:
            reader.feed_value()
    return [f"{path}:{line}: not in a tag of translation: {text!r}" for line, text in found if _words(text)]


def _labels(tag: str) -> list[str]:
    """Return the texts in a tag of a component that people will read."""
    first = _LABELLED.match(tag)
    return [text[1:-1] for text in [*([first[1]] if first else []), *_NAMED.findall(tag)]]


def _words(text: str) -> bool:
    return any(word not in _NAMES for word in _WORD.findall(text))


def _spoken(source: str) -> Iterator[Token]:
    """Yield the tokens that are neither translated nor a comment."""
    inside = ""
    for token in Lexer(source).tokenize():
        word = token.contents.split(maxsplit=1)[0] if token.contents.strip() else ""
        if token.token_type == TokenType.BLOCK and word in {"blocktranslate", "blocktrans", "comment"}:
            inside = word
        elif token.token_type == TokenType.BLOCK and token.contents.split() == ["block", "density"]:
            inside = "block"  # a word for the style sheet
        elif token.token_type == TokenType.BLOCK and word == f"end{inside}":
            inside = ""
        elif not inside and token.token_type != TokenType.COMMENT:
            yield token


class _Reader(HTMLParser):
    """Reads HTML in pieces, as it stands between the tags of a template."""

    def __init__(self, *, html: bool) -> None:
        super().__init__(convert_charrefs=False)  # or text would wait for the next tag
        self._html, self._found, self._silent = html, list[str](), 0

    def texts(self, piece: str) -> list[str]:
        """Return what a piece says to people."""
        self._found = []
        if not self._html:
            return [line.strip() for line in piece.splitlines() if line.strip()]
        self.feed(piece)
        return self._found

    def feed_value(self) -> None:
        """Take note of a value that the template fills in, so that what stands on both sides is not one word."""
        if self._html:
            self.feed("\x00")

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Keep the attributes that are read aloud or shown."""
        self._silent += tag in _SILENT
        self._found += [value.replace("\x00", "") for name, value in attrs if name in _SAID and value]

    def handle_endtag(self, tag: str) -> None:
        """Leave a passage that is no prose."""
        self._silent -= tag in _SILENT

    def handle_data(self, data: str) -> None:
        """Keep the text between tags."""
        if not self._silent and (text := data.replace("\x00", "").strip()):
            self._found.append(text)
