"""Pieces become one document with one text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vangrail.lint.reader.pieces import Piece, assembled, clean

PIECES = st.lists(
    st.builds(Piece, st.sampled_from(["heading", "paragraph", "item", "cell"]), st.text(), st.integers(1, 6))
)


@pytest.mark.parametrize(
    ("given", "wanted"),
    [
        ("  two \t words\u00a0here ", "two words here"),
        ("co\u00ado\u200bp\ufeffe\x00r", "cooper"),
        ("e\ufb03cient", "efficient"),
        ("one \r\n\n  two", "one\ntwo"),
    ],
)
def test_text_is_cleaned(given, wanted):
    """Of signs that nobody sees, joined letters and needless space."""
    assert clean(given) == wanted


@given(PIECES)
def test_every_piece_stands_in_the_text_once(pieces):
    """Blocks are in order, do not overlap, lie inside the text, and hold the words of the pieces that are not empty."""
    document = assembled(pieces, "x", "en", excerpt=False)
    assert [document.words_of(block) for block in document.blocks] == [text for p in pieces if (text := clean(p.text))]
    ends = [0, *(block.end for block in document.blocks)]
    assert all(end <= block.start < block.end for end, block in zip(ends, document.blocks, strict=False))
    assert ends[-1] == len(document.text)


def test_a_document_has_the_title_of_its_first_heading():
    """And the page of each piece as its place."""
    document = assembled([Piece("paragraph", "Before"), Piece("heading", "Title", 1, 2)], "x.pdf", "en", excerpt=True)
    assert (document.title, document.excerpt, document.name) == ("Title", True, "x.pdf")
    assert document.place(document.text.index("Title")).page == 2


def test_items_of_a_list_stand_under_each_other():
    """Everything else has an empty line before it."""
    pieces = [Piece("paragraph", "Not:"), Piece("item", "one"), Piece("item", "two"), Piece("paragraph", "End")]
    assert assembled(pieces, "", "en", excerpt=False).text == "Not:\n\none\ntwo\n\nEnd"
