"""Any policy document as one text with its blocks: Word, PDF, web page, Markdown or plain text."""

import os
from pathlib import Path
from typing import Final

from vangrail.lint.document import Document
from vangrail.lint.reader.docx import docx_pieces
from vangrail.lint.reader.html import html_pieces
from vangrail.lint.reader.kinds import decoded, form_of
from vangrail.lint.reader.pdf import pdf_pieces
from vangrail.lint.reader.pieces import assembled
from vangrail.lint.reader.refusal import DocumentError, refused
from vangrail.lint.texts import from_text

__all__ = ["LARGEST", "DocumentError", "read_document"]

LARGEST: Final = 50_000_000
"""Bytes that a document may have."""


def read_document(
    given: str | os.PathLike[str] | bytes, name: str = "", language: str | None = None, *, excerpt: bool = False
) -> Document:
    """Return a file, or its bytes, as a document. What it is shows from what stands in it, not from its name alone.

    `name` is how it is called in sentences and findings, by default the file's own; without `language` it is found. `excerpt` says
    that parts of the policy are missing. Text and Markdown keep every sign, so that a span points into the file; the text of other
    forms is made: blocks in reading order, each once.

    Raises:
        DocumentError: with one sentence for whoever gave the file.
        OSError: the system does not let it be read.
    """
    data, name = (given, name) if isinstance(given, bytes) else _bytes(Path(given), name)
    if len(data) > LARGEST:
        raise refused(key="large", name=name, most=LARGEST // 1_000_000)
    if not data.strip():
        raise refused(key="empty", name=name)
    form = form_of(data, name)
    if form == "text":
        document = from_text(decoded(data), language, excerpt=excerpt, name=name)
    else:
        pieces = {"docx": docx_pieces, "pdf": pdf_pieces}
        found = pieces[form](data, name) if form in pieces else html_pieces(decoded(data))
        document = assembled(found, name, language, excerpt=excerpt)
    if not any(any(map(str.isalpha, document.words_of(block))) for block in document.blocks):
        raise refused(key="no_text", name=name)
    return document


def _bytes(file: Path, name: str) -> tuple[bytes, str]:
    name = name or file.name or str(file)
    if file.is_dir():
        raise refused(key="folder", name=name)
    if not file.is_file():
        raise refused(key="missing", name=name)
    if file.stat().st_size > LARGEST:
        raise refused(key="large", name=name, most=LARGEST // 1_000_000)
    return file.read_bytes(), name
