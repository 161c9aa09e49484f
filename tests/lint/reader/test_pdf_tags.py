"""What the writer of a tagged PDF said about its parts."""

import io

import pypdfium2 as pdfium
import pytest

from vangrail.lint.reader.pdf_tags import tags

SOURCE = """
= Title
#outline()
You may not:
- share
  - not even here
#table(columns: 2, [Who], [HR])
"""


@pytest.fixture(scope="module")
def found(pdf):
    """Give the parts of a page, in the order in which they are marked."""
    with pdfium.PdfDocument(io.BytesIO(pdf(SOURCE))) as document:
        made = tags(document[0], pdfium.raw)
    return [made[mark] for mark in sorted(made)]


def test_headings_items_and_cells_are_known(found):
    """With their levels."""
    known = {(tag.kind, tag.level) for tag in found}
    assert {("heading", 1), ("paragraph", 1), ("item", 1), ("item", 2), ("cell", 1)} <= known


def test_parts_have_their_own_number(found):
    """Two cells are two parts."""
    cells = {tag.number for tag in found if tag.kind == "cell"}
    assert len(cells) == 2


def test_a_table_of_contents_says_so(found):
    """And nothing else does."""
    assert any(tag.contents for tag in found)
    assert not any(tag.contents for tag in found if tag.kind in {"item", "cell"})


def test_without_tags_there_are_none(pdf):
    """Then the looks decide."""
    with pdfium.PdfDocument(io.BytesIO(pdf(SOURCE, tagged=False))) as document:
        assert tags(document[0], pdfium.raw) == {}
