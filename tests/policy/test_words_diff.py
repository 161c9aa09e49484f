"""What changed between two texts."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vangrail.policy.words_diff import is_typo, tokens, word_diff


@given(st.text(), st.text())
def test_both_texts_can_be_put_together_again(before, after):
    """Same and removed pieces are the old text, same and added ones the new."""
    pieces = word_diff(before, after)
    assert "".join(text for op, text in pieces if op != "added") == before
    assert "".join(text for op, text in pieces if op != "removed") == after
    assert "".join(tokens(before)) == before


def test_pieces_are_words():
    """Not letters."""
    assert word_diff("You may post it.", "You can post it.") == [
        ("same", "You "),
        ("removed", "may"),
        ("added", "can"),
        ("same", " post it."),
    ]


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("Post freely, please", "Post freely; please!"),
        ("Wait for yuor colleague", "Wait for your colleague"),
        ("A  b\nc", "A b c"),
        ("The first paragraph.\n\nThe secnd paragraph.", "The frist paragraph.\n\nThe second paragraph."),
        ("Ask a friend", "Ask a good old friend"),
        ("same", "same"),
    ],
)
def test_small_edits_are_typing_errors(before, after):
    """Signs, layout, and a word or two in a paragraph."""
    assert is_typo(before, after)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("You may post", "You must post"),
        ("Post it", "Do not post it"),
        ("It isn't secret", "It is secret"),
        ("Within 4 hours", "Within 8 hours"),
        ("Before March", "Before April"),
        ("Je mag dit delen", "Je mag dit niet delen"),
        ("Puedes publicarlo", "No puedes publicarlo"),
        ("Solo en casa", "En casa"),
        ("One two three", "Four five six"),
        ("First.", "First.\n\nAnd a whole new paragraph."),
        ("First.\n\nNever second.", "First."),
        ("", "Something that was not there"),
    ],
)
def test_what_could_change_what_somebody_does_is_none(before, after):
    """Numbers, months, negations, what may and must, and more than two words."""
    assert not is_typo(before, after)


def test_words_that_change_places_are_the_same_change_both_ways():
    """Whichever of the two is seen to have moved, one of them says what may be done."""
    assert not is_typo("may post", "post may")
    assert not is_typo("post may", "may post")
