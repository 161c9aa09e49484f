"""Folding: one form for every way of writing the same letters, with offsets back to the text as given.

Case, width, accents, typographic quotes and dashes, invisible characters and white-space runs disappear. The fold works
character by character, so the way back is only computed when a place in the text is really reported.
"""

import re
import unicodedata
from bisect import bisect_right
from functools import cached_property
from typing import Final

_PLAIN_MARKS: Final = {
    **dict.fromkeys("‘’‚‛ʼ`´′", "'"),
    **dict.fromkeys("“”„‟«»″〝〞", '"'),
    **dict.fromkeys("‐‑‒–—―−", "-"),
    **dict.fromkeys("⁄∕", "/"),
    **dict.fromkeys("•∙·・", "·"),
    "ø": "o",
    "đ": "d",
    "ł": "l",
    "ı": "i",
    "æ": "ae",
    "œ": "oe",
}
_SPACES: Final = re.compile(r"[ \t-\r\x1c-\x1f]+")
_NOT_ASCII: Final = re.compile(r"[^\x00-\x7f]+")
_UNTOUCHED: Final = frozenset({"Lo"})
"""Letters of scripts without case are kept whole: taking Hangul apart would only lengthen the text."""


class _Letters(dict[str, str]):
    """Maps one character to its folded form, which may be empty or longer. Filled as characters are met."""

    def __missing__(self, char: str) -> str:
        folded = self[char] = _fold_char(char)
        return folded


def _fold_char(char: str) -> str:
    if char in _PLAIN_MARKS:
        return _PLAIN_MARKS[char]
    category = unicodedata.category(char)
    if category in {"Cf", "Mn", "Me", "Cc"}:
        return ""
    if category[0] == "Z":
        return " "
    if category == "Cs":
        return "\ufffd"
    form = unicodedata.normalize("NFKC" if category in _UNTOUCHED else "NFKD", char).casefold()
    if form == char or form[:1] == " ":  # a mark that stands by itself is no space
        return char
    if len(form) == 1:
        return _PLAIN_MARKS.get(form, form)
    return "".join(_LETTERS[part] if part != char else part for part in unicodedata.normalize("NFKD", form))


_LETTERS: Final = _Letters()


def _fold_run(match: re.Match[str]) -> str:
    run = match[0]
    return _LETTERS[run] if len(run) == 1 else "".join([_LETTERS[char] for char in run])


def fold_text(text: str) -> str:
    """Return the folded form of `text`: lower case, no accents, single spaces, no line ends.

    The result never contains a line feed, so rows of a batch can be joined by one.
    """
    if not text.isascii():
        text = _NOT_ASCII.sub(_fold_run, text)
    text = text.lower()
    if "  " in text or not text.isprintable():
        text = _SPACES.sub(" ", text)
    return text


class Folded:
    """A text and its folded form. Offsets are code points; the way back to the source is computed on first use."""

    __slots__ = ("__dict__", "source", "text")

    def __init__(self, source: str, text: str | None = None) -> None:
        """Fold `source`, or take `text` when the caller has folded it already."""
        self.source = source
        self.text = fold_text(source) if text is None else text

    @cached_property
    def _starts(self) -> list[int] | None:
        """The source offset of every folded code point, or None where both run in step."""
        source, text = self.source, self.text
        if source.isascii() and len(source) == len(text):
            return None
        starts: list[int] = []
        after_space = False
        for index, char in enumerate(source):
            piece = char if char.isascii() else _LETTERS[char]
            for unit in piece:
                if unit == " " or unit in "\t\n\v\f\r\x1c\x1d\x1e\x1f":
                    if after_space:
                        continue
                    after_space = True
                else:
                    after_space = False
                starts.append(index)
        return starts

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Return the source span (start, end) of the folded span. Accents and joiners that follow a letter belong to it."""
        starts = self._starts
        if starts is None:
            return start, end
        if start >= len(starts):
            return len(self.source), len(self.source)
        first = starts[start]
        if end <= start:
            return first, first
        last = starts[min(end, len(starts)) - 1] + 1
        while last < len(self.source) and not self.source[last].isascii() and _LETTERS[self.source[last]] == "":
            last += 1
        return first, last

    def original(self, start: int, end: int) -> str:
        """Return the source text of a folded span."""
        first, last = self.span(start, end)
        return self.source[first:last]

    def at(self, offset: int) -> int:
        """Return the folded offset of the source offset: the first folded character at or after it."""
        starts = self._starts
        if starts is None:
            return offset
        return bisect_right(starts, offset - 1)
