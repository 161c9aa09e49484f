"""Two texts beside each other, and marks in a text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vangrail.web.ui.components.changes import changes, diff_words, marked

TEXT = st.text(alphabet="ab .\n<é", max_size=30)


def test_a_changed_word_is_struck_and_underlined():
    """And says so to who hears the page."""
    shown = diff_words("Ask your manager first.", "Ask the desk first.")
    assert "<del>" in shown
    assert "your manager</del>" in shown
    assert "the desk</ins>" in shown
    assert "removed:" in shown


@given(TEXT, TEXT)
def test_both_texts_can_be_read_back(old, new):
    """Nothing is lost and nothing is added."""
    parts = list(changes(old, new))
    assert "".join(before for _, before, _ in parts) == old
    assert "".join(after for _, _, after in parts) == new


def test_texts_are_escaped():
    """What people wrote stays text."""
    assert "<script>" not in diff_words("<script>", "<b>")
    assert "<script>" not in marked("<script>alert(1)</script>", [(0, 8)])


def test_a_mark_has_its_state():
    """And the words in it stay what they were."""
    shown = marked("Mrs Jones was here", [(0, 9, "dont")], language="en")
    assert '<mark data-state="dont">' in shown
    assert 'lang="en"' in shown
    assert "Mrs Jones</mark> was here" in shown


@pytest.mark.parametrize("spans", [[(2, 5), (0, 3)], [(0, 99)], [(4, 4)], [(3, 1)], []])
def test_spans_may_overlap_or_lie_outside(spans):
    """The text is shown once and whole."""
    import re

    shown = re.sub(r'<span class="visually-hidden">[^<]*</span>', "", str(marked("abcdef", spans)))
    assert re.sub(r"<[^>]+>", "", shown) == "abcdef"
