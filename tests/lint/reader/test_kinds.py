"""What a file is, by what stands in it."""

import io
import zipfile

import pytest

from vangrail.lint.reader.kinds import decoded, form_of
from vangrail.lint.reader.refusal import DocumentError


def packed(**files):
    """Return a zip file with these files."""
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as target:
        for name, text in files.items():
            target.writestr(name.replace("__", "/"), text)
    return made.getvalue()


OLE = bytes.fromhex("D0CF11E0A1B11AE1")


@pytest.mark.parametrize(
    ("data", "name", "form"),
    [
        (packed(word__document=""), "a.txt", "docx"),
        (b"%PDF-1.7\n", "a.docx", "pdf"),
        (b"\n\nbytes before %PDF-1.4", "a", "pdf"),
        (b"<!DOCTYPE html><p>Hi", "a", "html"),
        (b"<div class='x'>Hi</div>", "policy", "html"),
        ("<html><p>Hi</p>".encode("utf-16"), "a.htm", "html"),
        (b"# Title\n\n<div>Markdown may hold tags</div>", "a.md", "text"),
        (b"We never say <b> or 1 < 2", "a", "text"),
        (b"Plain words", "a.html", "text"),
        ("Woorden".encode("utf-16"), "a.txt", "text"),
    ],
)
def test_a_form_shows_from_what_stands_in_it(data, name, form):
    """The name only decides between forms of text."""
    assert form_of(data, name) == form


@pytest.mark.parametrize(
    ("data", "key"),
    [
        (OLE + b"\0" * 100, "doc"),
        (OLE + "EncryptedPackage".encode("utf-16-le"), "encrypted"),
        (b"{\\rtf1 hello}", "rtf"),
        (packed(mimetype="application/vnd.oasis.opendocument.text"), "odt"),
        (packed(**{"[Content_Types].xml": "", "xl__workbook.xml": ""}), "office"),
        (packed(anything="x"), "binary"),
        (b"PK\x03\x04 and then nothing of a zip file", "docx"),
        (b"\x89PNG\r\n\x1a\n\0\0\0", "binary"),
        (bytes(range(1, 32)) * 20, "binary"),
    ],
)
def test_what_is_not_read_is_named(data, key):
    """With what to save it as."""
    with pytest.raises(DocumentError) as caught:
        form_of(data, "policy.x")
    assert caught.value.data["key"] == key


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-32", "cp1252"])
def test_text_is_decoded(encoding):
    """By its mark, as UTF-8, or as Windows writes it."""
    assert decoded("Coördinatie: “¿señal?” – € 5".encode(encoding)) == "Coördinatie: “¿señal?” – € 5"


def test_a_page_may_say_its_encoding():
    """Where it is not UTF-8 after all."""
    assert decoded('<meta charset="iso-8859-2"><p>\u0159'.encode("iso-8859-2")).endswith("\u0159")


def test_no_bytes_are_undecodable():
    """What nothing explains becomes a replacement sign."""
    assert decoded(b"\x81\x8d and more") == "\ufffd\ufffd and more"
