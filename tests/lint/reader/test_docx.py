"""A Word file as pieces."""

import io
import zipfile

import pytest

from tests.lint.reader.conftest import paragraph
from vangrail.lint.reader import docx as module
from vangrail.lint.reader.docx import docx_pieces
from vangrail.lint.reader.refusal import DocumentError


def read(data):
    """Return kind, level and text of each piece."""
    return [(piece.kind, piece.level, piece.text) for piece in docx_pieces(data, "x.docx")]


def test_the_styles_of_any_language_count(docx):
    """A heading is one by its built-in style, whatever Word calls it; the title is one too, a table of contents is no text."""
    body = (
        paragraph("Beleid", "Titel") + paragraph("Doel 1", "Inhopg1") + paragraph("Doel", "Kop1") + paragraph("Waarom.")
    )
    assert read(docx(body)) == [("heading", 1, "Beleid"), ("heading", 1, "Doel"), ("paragraph", 1, "Waarom.")]


def test_lists_tables_and_bold_titles_are_read(docx):
    """With the depth of the list."""
    table = f"<w:tbl><w:tr><w:tc>{paragraph('Wie')}</w:tc><w:tc>{paragraph('HR')}</w:tc></w:tr></w:tbl>"
    body = paragraph("Niet:") + paragraph("namen", depth=0) + paragraph("ook niet zo", depth=1) + table
    assert read(docx(body + paragraph("Vragen", bold=True))) == [
        ("paragraph", 1, "Niet:"),
        ("item", 1, "namen"),
        ("item", 2, "ook niet zo"),
        ("cell", 1, "Wie"),
        ("cell", 1, "HR"),
        ("heading", 4, "Vragen"),
    ]


def test_tracked_changes_are_read_as_accepted(docx):
    """Deleted words are gone, new ones are there."""
    more = "<w:del><w:r><w:delText>old</w:delText></w:r></w:del><w:ins><w:r><w:t>new</w:t></w:r></w:ins>"
    assert read(docx(paragraph("It is ", more=more))) == [("paragraph", 1, "It is new")]


def test_footnotes_stand_at_the_end(docx):
    """And leave no number in the sentence."""
    more = '<w:r><w:footnoteReference w:id="2"/></w:r><w:r><w:t> here.</w:t></w:r>'
    assert [text for _, _, text in read(docx(paragraph("A note", more=more)))] == ["A note here.", "De noot zelf."]


@pytest.mark.parametrize("name", ["word/document.xml", "word/styles.xml"])
def test_a_small_file_cannot_unpack_to_a_large_one(docx, name, monkeypatch):
    """It is refused while it is unpacked, wherever the mass of it is."""
    monkeypatch.setattr(module, "UNPACKED", 1_000_000)
    with pytest.raises(DocumentError, match="unpacks to more than 1 MB"):
        read(docx(paragraph("x"), **{name: " " * 2_000_000}))


def test_a_part_may_lie_about_its_size(docx, monkeypatch):
    """The limit counts what comes out."""
    monkeypatch.setattr(module, "UNPACKED", 1_000_000)
    data = docx(paragraph("x"), **{"word/document.xml": "<" * 3_000_000})
    size = (3_000_000).to_bytes(4, "little")
    assert data.count(size) == 2
    with pytest.raises(DocumentError):
        read(data.replace(size, (100).to_bytes(4, "little")))


def test_pictures_are_not_unpacked(docx, monkeypatch):
    """However large they are."""
    monkeypatch.setattr(module, "UNPACKED", 1_000_000)
    picture = {"word/media/image1.png": "0" * 5_000_000}
    assert read(docx(paragraph("Text"), **picture)) == [("paragraph", 1, "Text")]


@pytest.mark.parametrize("body", ["<w:p>", "<w:p><w:r><w:t>&undefined;</w:t></w:r></w:p>", "<w:p>" * 100_000])
def test_a_damaged_file_is_one_sentence(docx, body):
    """Whatever the library makes of it."""
    with pytest.raises(DocumentError, match="damaged"):
        read(docx(body))


def test_a_file_that_defines_entities_is_refused(docx):
    """The form has none; they could unpack without end."""
    bomb = '<!DOCTYPE d [<!ENTITY a "aaaaaaaaaa">]><w:document/>'
    with pytest.raises(DocumentError, match="damaged"):
        read(docx("", **{"word/document.xml": bomb}))


def test_a_truncated_file_is_one_sentence(docx):
    """Cut anywhere."""
    data = docx(paragraph("Text"))
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as packed:
        packed.writestr("word/nothing.xml", "<a/>")
    for cut in (data[:-30], data[: len(data) // 2], made.getvalue()):
        with pytest.raises(DocumentError, match="damaged"):
            read(cut)
