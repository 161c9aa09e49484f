"""Bytes → text: which encoding a file is in, found from the file alone."""

import codecs
from dataclasses import dataclass

from django.utils.translation import gettext_lazy as _

from vangrail.web.people.imports.problems import UnreadableError

MAX_BYTES = 20 * 1024 * 1024
_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
"""Byte order marks, the longer before the shorter that begins the same."""
_WORKBOOKS = (b"PK\x03\x04", b"\xd0\xcf\x11\xe0")
_SAMPLE = 4000


@dataclass(frozen=True, slots=True)
class Decoded:
    """A text and the name of the encoding it was in."""

    text: str
    encoding: str


def decode(data: bytes) -> Decoded:
    """Return the text of a file in UTF-8, UTF-16, UTF-32 or Windows-1252.

    Raises:
        UnreadableError: It is empty, too large, a workbook, or no text at all.
    """
    if not data.strip():
        raise UnreadableError(_("The file is empty."))
    if len(data) > MAX_BYTES:
        raise UnreadableError(_("The file is larger than %(limit)s MB."), limit=MAX_BYTES // 1024 // 1024)
    if data.startswith(_WORKBOOKS):
        raise UnreadableError(
            _("This is a workbook. In Excel choose Save as and then “CSV UTF-8”, and send that file.")
        )
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return Decoded(_strict(data[len(mark) :], encoding), encoding)
    if b"\0" in data:
        encoding = _wide(data)
        return Decoded(_strict(data, encoding), encoding)
    try:
        return Decoded(data.decode("utf-8"), "utf-8")
    except UnicodeDecodeError:
        return Decoded(_strict(data, "cp1252"), "cp1252")


def _wide(data: bytes) -> str:
    """Return which UTF-16 a file without a mark is in: Latin text has a zero in every second byte."""
    even, odd = data[0:_SAMPLE:2].count(0), data[1:_SAMPLE:2].count(0)
    pairs = max(len(data[:_SAMPLE]) // 2, 1)
    if odd > pairs * 0.4 and even < pairs * 0.1:
        return "utf-16-le"
    if even > pairs * 0.4 and odd < pairs * 0.1:
        return "utf-16-be"
    raise UnreadableError(_("This is no text file. Save the list as “CSV UTF-8” and send that file."))


def _strict(data: bytes, encoding: str) -> str:
    """Return the text, or say in which line the first sign stands that cannot be one."""
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError as error:
        line = len(data[: error.start].decode(encoding, errors="ignore").splitlines()) or 1
        raise UnreadableError(
            _("Line %(line)s holds a sign that cannot be read. Save the list as “CSV UTF-8” and send that file."),
            line=line,
        ) from error
    if "\0" in text:
        raise UnreadableError(_("This is no text file. Save the list as “CSV UTF-8” and send that file."))
    return text
