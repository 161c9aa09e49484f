"""A Word file as pieces: read by mammoth, after the parts that hold text were unpacked within a limit."""

import io
import zipfile
from collections.abc import Iterator
from typing import Any, Final

from vangrail.lint.reader.html import html_pieces
from vangrail.lint.reader.pieces import Piece
from vangrail.lint.reader.refusal import DocumentError, refused

UNPACKED: Final = 25_000_000
"""Bytes that the text parts of a file may have unpacked: thousands of pages, for which the library takes less than a gigabyte.

A small file can unpack to any size.
"""

_CHUNK: Final = 1 << 16
_TEXT: Final = (".xml", ".rels")
_AWAY: Final = ("word/media/", "word/embeddings/", "word/fonts/", "word/theme/", "customxml/", "docprops/")


_STYLES: Final = "\n".join(
    ("p[style-name='Title'] => h1:fresh", *(f"p[style-name='toc {level}'] => !" for level in range(1, 10)))
)
"""What the library does not know by itself: the title is a heading, and a table of contents is no text."""


def docx_pieces(data: bytes, name: str) -> Iterator[Piece]:
    """Yield the pieces of a Word file: as it reads with all tracked changes accepted, without headers, footers and comments.

    Raises:
        DocumentError: the file is damaged, unpacks to too much, or the library is not installed.
    """
    try:
        import mammoth
    except ImportError as error:
        raise refused(key="extra", name=name) from error
    try:
        html = mammoth.convert_to_html(
            _unpacked(data, name), convert_image=mammoth.images.img_element(_no_picture), style_map=_STYLES
        ).value
    except (DocumentError, MemoryError):
        raise
    except Exception as error:  # what a damaged file makes of the library cannot be listed
        raise refused(key="docx", name=name) from error
    yield from html_pieces(html)


def _no_picture(_: Any) -> dict[str, str]:
    return {}


def _unpacked(data: bytes, name: str) -> io.BytesIO:
    """Return the text parts of the file, unpacked piece by piece so that none grows beyond the limit."""
    left, target = UNPACKED, io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as packed, zipfile.ZipFile(target, "w") as plain:
        for part in packed.infolist():
            wanted = part.filename.lower()
            if not wanted.endswith(_TEXT) or wanted.startswith(_AWAY):
                continue
            whole = bytearray()
            with packed.open(part) as stream:
                while chunk := stream.read(_CHUNK):
                    whole += chunk
                    if len(whole) > left:
                        raise refused(key="packed", name=name, most=UNPACKED // 1_000_000)
            left -= len(whole)
            if b"<!DOCTYPE" in whole[:_CHUNK]:  # the form knows none; what it could define is only harm
                raise refused(key="docx", name=name)
            plain.writestr(part.filename, bytes(whole))
    target.seek(0)
    return target
