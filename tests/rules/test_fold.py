"""Folding makes one form of many ways of writing, and always finds the way back."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vangrail.rules.fold import Folded, fold_text

SAMPLES = [
    ("Café ÉCOLE", "cafe ecole"),
    ("straße", "strasse"),
    ("ｆｕｌｌ 𝐛𝐨𝐥𝐝 ﬁne", "full bold fine"),
    ("z\u200be\u00adro", "zero"),
    ("İstanbul", "istanbul"),
    ("“quoted” l’eau", '"quoted" l\'eau'),
    ("two  spaces\tand\n\nlines", "two spaces and lines"),
    ("4\u00a0am…", "4 am..."),
    ("en–dash", "en-dash"),
    ("안녕 Ω", "안녕 ω"),
]


@pytest.mark.parametrize(("text", "folded"), SAMPLES)
def test_every_way_of_writing_becomes_one(text: str, folded: str) -> None:
    """Case, width, accents, ligatures, quotes, dashes, invisible signs and white space disappear."""
    assert fold_text(text) == folded


@pytest.mark.parametrize(
    ("text", "word", "original"),
    [
        ("the 𝐛𝐨𝐥𝐝 one", "bold", "𝐛𝐨𝐥𝐝"),
        ("so ﬁne now", "fine", "ﬁne"),
        ("z\u200bero hour", "zero", "z\u200bero"),
        ("a  b\n\nStraße x", "strasse", "Straße"),
        ("cafe\u0301 noir", "cafe", "cafe\u0301"),
    ],
)
def test_a_folded_place_is_found_back(text: str, word: str, original: str) -> None:
    """A span of the folded text marks the characters it came from, joiners and accents included."""
    folded = Folded(text)
    start = folded.text.index(word)
    assert folded.original(start, start + len(word)) == original


@given(st.text())
def test_folding_twice_changes_nothing(text: str) -> None:
    """The folded form is its own folded form."""
    once = fold_text(text)
    assert fold_text(once) == once
    assert "\n" not in once


@given(st.text(max_size=60))
def test_every_span_lies_in_the_source_and_in_order(text: str) -> None:
    """Any folded span maps to a source span in range, and later places never map before earlier ones."""
    folded = Folded(text)
    last = 0
    for index in range(len(folded.text)):
        start, end = folded.span(index, index + 1)
        assert 0 <= last <= start <= end <= len(text)
        last = start


@given(st.text(alphabet="abc é\n\u200bÉ", max_size=30))
def test_offsets_go_there_and_back(text: str) -> None:
    """A source offset maps to the first folded character at or after it."""
    folded = Folded(text)
    for index in range(len(folded.text)):
        assert folded.at(folded.span(index, index + 1)[0]) <= index
