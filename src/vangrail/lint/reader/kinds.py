"""What a file is, by what stands in it; its name only decides between forms of text."""

import codecs
import io
import re
import zipfile
from typing import Final, Literal

from vangrail.lint.reader.refusal import refused

Form = Literal["docx", "pdf", "html", "text"]

_PDF_HEAD: Final = 1024
"""A PDF may have other bytes before it; readers look this far."""

_OLE: Final = bytes.fromhex("D0CF11E0A1B11AE1")
_LOCKED: Final = "EncryptedPackage".encode("utf-16-le")
_TAGS: Final = re.compile(
    rb"<!doctype\s+html|<(?:html|head|body|main|article|div|p|h[1-6]|ul|ol|table|meta)(?:\s[^<>]{0,2000})?>",
    re.IGNORECASE,
)
_MARKS: Final = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_META: Final = re.compile(rb"<meta[^<>]{0,200}charset\s*=\s*[\"']?\s*([a-zA-Z0-9_-]{2,40})", re.IGNORECASE)
_CONTROL: Final = bytes(code for code in range(32) if code not in {9, 10, 11, 12, 13, 27})
_MOST_CONTROL: Final = 0.01
"""Control signs that text may have, as a share; a picture or a program has many more."""


def form_of(data: bytes, name: str) -> Form:
    """Return the form of a file.

    Raises:
        DocumentError: it is a form that is not read, with what to save it as, or no text at all.
    """
    if data[:4] == b"PK\x03\x04" or zipfile.is_zipfile(io.BytesIO(data)):
        return _packed(data, name)
    if b"%PDF-" in data[:_PDF_HEAD]:
        return "pdf"
    if data.startswith(_OLE):
        raise refused(key="encrypted" if _LOCKED in data else "doc", name=name)
    if data.startswith(b"{\\rtf"):
        raise refused(key="rtf", name=name)
    if not _marked(data) and (
        b"\0" in data or len(data) - len(data.translate(None, _CONTROL)) > _MOST_CONTROL * len(data)
    ):
        raise refused(key="binary", name=name)
    ending = name.lower().rpartition(".")[2]
    if ending in {"md", "markdown", "txt", "text"}:
        return "text"
    start = data[:_PDF_HEAD] if ending not in {"html", "htm", "xhtml"} else data
    return "html" if _TAGS.search(decoded(start).encode("utf-8", "replace")) else "text"


def _packed(data: bytes, name: str) -> Form:
    """Tell which kind of office file a zip file is."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as packed:
            names = set(packed.namelist())
            kind = packed.open("mimetype").read(100) if "mimetype" in names else b""
    except Exception as error:  # a damaged zip file has many ways to say so
        raise refused(key="docx", name=name) from error
    if b"opendocument" in kind:
        raise refused(key="odt", name=name)
    if any(each.startswith("word/") for each in names):
        return "docx"
    raise refused(key="office" if "[Content_Types].xml" in names else "binary", name=name)


def _marked(data: bytes) -> str:
    """Return the encoding that the mark at the beginning tells, or an empty text."""
    return next((encoding for mark, encoding in _MARKS if data.startswith(mark)), "")


def decoded(data: bytes) -> str:
    """Return the text of bytes: by the mark at the beginning, by what the page says, as UTF-8, or else as Windows writes it."""
    if encoding := _marked(data):
        return data.decode(encoding, "replace").removeprefix("\ufeff")
    said = _META.search(data[:4096])
    for encoding in ("utf-8", *([said[1].decode("ascii")] if said else [])):
        try:
            return data.decode(encoding)
        except (UnicodeDecodeError, LookupError):
            continue
    return data.decode("cp1252", "replace")
