"""A policy text as the linter sees it."""

import pytest

from vangrail.lint.document import Block, Document, Unit
from vangrail.lint.texts import from_text

TEXT = """# Photos

Ask first. You may not:

- film people;
- post bills.

After it.

# Rights

- Talk about pay.
"""


@pytest.fixture
def document():
    """Give a small policy."""
    return from_text(TEXT, "en")


def test_a_sentence_is_a_unit(document):
    """Headings are none."""
    assert [unit.text for unit in document.units if document.blocks[unit.block].kind == "paragraph"] == [
        "Ask first.",
        "You may not:",
        "After it.",
    ]


def test_an_item_is_read_with_what_leads_into_its_list(document):
    """The sentence with a colon, or else the heading."""
    assert [unit.text for unit in document.units if document.blocks[unit.block].kind == "item"] == [
        "You may not: film people;",
        "You may not: post bills.",
        "Rights Talk about pay.",
    ]


def test_a_unit_knows_where_its_words_stand(document):
    """Piece by piece."""
    unit = next(unit for unit in document.units if unit.text.endswith("people;"))
    start = unit.text.index("not")
    spans = unit.spans(start, unit.text.index(" people"))
    assert [TEXT[one:two] for one, two in spans] == ["not:", "film"]


def test_words_outside_a_unit_have_no_place():
    """Nor has nothing."""
    assert Unit("ab", ((0, 5, 2),), 0).spans(2, 9) == []
    assert Unit("ab", ((0, 5, 2),), 0).spans(1, 1) == []


@pytest.mark.parametrize(
    ("words", "block", "heading"), [("Photos", 1, "Photos"), ("post bills", 4, "Photos"), ("Talk", 7, "Rights")]
)
def test_a_place_has_its_block_and_heading(document, words, block, heading):
    """Counted from 1."""
    place = document.place(TEXT.index(words))
    assert (place.block, place.heading, place.page) == (block, heading, None)


def test_a_place_before_the_first_block_is_the_first():
    """And an empty document has one too."""
    assert Document("  x", (Block("paragraph", 2, 3),), "en").place(0).block == 1
    assert Document("", (), "en").place(0).block == 1


def test_a_heading_is_not_over_itself(document):
    """But over what follows."""
    assert [document.heading_over(number) for number in (0, 1, 6)] == ["", "Photos", "Rights"]


def test_a_section_runs_to_the_next_heading(document):
    """With its heading; the last one to the end of the last block."""
    parts = [TEXT[slice(*document.section(block))] for block in (2, 6)]
    assert (parts[0].split()[0], parts[0].split()[-1]) == ("Photos", "it.")
    assert parts[1] == "Rights\n\n- Talk about pay."
