"""What the font can show."""

from importlib.resources import files
from pathlib import Path

import pytest

from vangrail.documents.glyphs import covered, folder, shown


def test_the_font_has_the_signs_of_our_languages_and_their_neighbours():
    """Latin, Greek and Cyrillic letters, and none of the scripts that it was not made for."""
    assert set(map(ord, "áéíóúñü¿¡çßœłőřğΩЖ€–…“”•")) <= covered()
    assert not set(map(ord, "漢あ→☐")) & covered()


def test_everything_that_the_library_says_can_be_shown():
    """No clause, page or message holds a sign that a PDF would replace."""
    library = files("vangrail").joinpath("library")
    texts = [
        each.read_text("utf-8")
        for name in ("clauses/*/??.md", "messages/documents.toml", "messages/kits.toml", "packs/*", "pages/**/*.*")
        for each in Path(str(library)).glob(name)
    ]
    assert len(texts) > 100
    assert {char for text in texts for char in text if ord(char) not in covered()} <= {"\n"}


@pytest.mark.parametrize(
    ("text", "seen"),
    [
        ("Łódź & Ñandú", "Łódź & Ñandú"),
        ("① ǆ", "1 dž"),
        ("漢字", "��"),
        ("e\u0301 x\u20dd \u2764\ufe0f", "é x �"),
        ("a\u202eb\u200dc\x00d\ue000", "abcd�"),
        ("one\ntwo\tthree", "one two three"),
    ],
)
def test_a_sign_without_a_picture_is_taken_apart_or_marked(text, seen):
    """And what would turn or hide others is left out."""
    assert shown(text) == seen


def test_a_word_without_end_may_be_broken():
    """It would run off the page."""
    assert shown("x" * 100) == "x" * 40 + "\u200b" + "x" * 40 + "\u200b" + "x" * 20
    assert shown("x" * 40) == "x" * 40


def test_the_licence_of_the_font_lies_beside_it():
    """Whoever passes it on has to."""
    assert "Apache License" in (folder() / "LICENSE").read_text("utf-8")
