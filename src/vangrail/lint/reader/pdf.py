"""A PDF as lines of text with their place and size, read by PDFium (which pdfplumber brings along)."""

import re
from collections.abc import Iterator
from ctypes import c_double, c_int, create_string_buffer
from itertools import pairwise
from threading import Lock
from typing import Any, Final

from vangrail.lint.reader.pdf_blocks import pdf_blocks
from vangrail.lint.reader.pdf_lines import Line, Page, body
from vangrail.lint.reader.pdf_tags import Tag, tags
from vangrail.lint.reader.pieces import Piece
from vangrail.lint.reader.refusal import DocumentError, refused

PAGES: Final = 5_000
"""Pages that a document may have."""

_PASSWORD: Final = 4
_BOLD: Final = 600
_FEWEST: Final = 10
"""Letters on a page below which it counts as a picture."""

_LINE: Final = re.compile(r"[^\r\n\ufffe]*(?:\r\n|[\r\n\ufffe])|[^\r\n\ufffe]+")
"""A line ends where it says so, and after a word that was broken: there the library leaves only a mark."""

_LOCK: Final = Lock()
"""The library may be used by one thread at a time."""


def pdf_pieces(data: bytes, name: str) -> Iterator[Piece]:
    """Yield the pieces of a PDF, in the order in which the file writes them.

    Raises:
        DocumentError: the file is damaged, encrypted, scanned or too long, or the library is not installed.
    """
    with _LOCK:
        pages = _pages(data, name)
    seen = [sum(sum(map(str.isalpha, line.text)) for line in page.lines) >= _FEWEST for page in pages]
    if sum(seen) * 2 < len(pages):
        raise refused(key="scanned", name=name, pages=len(pages) - sum(seen), of=len(pages))
    yield from pdf_blocks(*body(pages))


def _pages(data: bytes, name: str) -> list[Page]:
    try:
        import pypdfium2 as pdfium
        from pypdfium2 import raw
    except ImportError as error:
        raise refused(key="extra", name=name) from error
    try:
        with pdfium.PdfDocument(data) as document:
            if len(document) > PAGES:
                raise refused(key="pages", name=name, most=f"{PAGES:,}", found=f"{len(document):,}")
            return [_page(document, number, raw) for number in range(len(document))]
    except DocumentError:
        raise
    except pdfium.PdfiumError as error:
        key = "encrypted" if getattr(error, "err_code", None) == _PASSWORD else "pdf"
        raise refused(key=key, name=name) from error
    except (OSError, ValueError, RuntimeError) as error:
        raise refused(key="pdf", name=name) from error


def _page(document: Any, number: int, raw: Any) -> Page:
    page = document[number]
    text = page.get_textpage()
    try:
        reader = _PageReader(text, number + 1, raw, tags(page, raw))
        return Page(number + 1, page.get_height(), tuple(reader.lines()))
    finally:
        text.close()
        page.close()


class _PageReader:
    """The lines of one page. Places in its text are counted by the library in units of UTF-16."""

    def __init__(self, text: Any, page: int, raw: Any, parts: dict[int, Tag]) -> None:
        self.text, self.page, self.raw, self.parts = text, page, raw, parts

    def lines(self) -> Iterator[Line]:
        """Yield the lines that are not empty; one that runs through several cells of a table is cut between them."""
        place = 0
        for line in _LINE.findall(self.text.get_text_range()):
            for start, end in self._cuts(line, place) if self.parts else [(0, len(line))]:
                words = line[start:end].strip()
                if words:
                    first = start + len(line[start:end]) - len(line[start:end].lstrip())
                    yield self._line(words, place + _units(line[:first]))
            place += _units(line)

    def _cuts(self, line: str, place: int) -> list[tuple[int, int]]:
        words = line.rstrip()
        if not words or self._tag(place + len(line) - len(line.lstrip())) == self._tag(place + _units(words) - 1):
            return [(0, len(line))]
        starts, last = [0], self._tag(place)
        for at in range(1, len(words)):
            # Spaces that the library put in belong to no part.
            if not line[at].isspace() and (tag := self._tag(place + _units(line[:at]))) and tag != last:
                starts += [at] if last else []
                last = tag
        return list(pairwise([*starts, len(line)]))

    def _line(self, words: str, place: int) -> Line:
        first, last = self._index(place), self._index(place + _units(words) - 1)
        left, bottom = self._origin(first)
        size = round(self.raw.FPDFText_GetFontSize(self.text.raw, first), 1)
        bold = self._bold(first) and self._bold(last)
        return Line(self.page, words, left, self._origin(last)[0], bottom, size, bold, self._tag(place))

    def _index(self, place: int) -> int:
        return int(self.raw.FPDFText_GetCharIndexFromTextIndex(self.text.raw, place))

    def _tag(self, place: int) -> Tag | None:
        if not self.parts:
            return None
        part = self.raw.FPDFText_GetTextObject(self.text.raw, self._index(place))
        return self.parts.get(self.raw.FPDFPageObj_GetMarkedContentID(part)) if part else None

    def _origin(self, at: int) -> tuple[float, float]:
        left, bottom = c_double(), c_double()
        self.raw.FPDFText_GetCharOrigin(self.text.raw, at, left, bottom)
        return left.value, bottom.value

    def _bold(self, at: int) -> bool:
        if self.raw.FPDFText_GetFontWeight(self.text.raw, at) >= _BOLD:
            return True
        named, flags = create_string_buffer(64), c_int()
        self.raw.FPDFText_GetFontInfo(self.text.raw, at, named, 64, flags)
        return b"bold" in named.value.lower() or b"black" in named.value.lower()


def _units(text: str) -> int:
    return len(text) if text.isascii() else len(text.encode("utf-16-le", "surrogatepass")) // 2
