"""A draft on a terminal: marked, wrapped, harmless."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vangrail.cli.marks import marked_lines
from vangrail.cli.output import Paint

PLAIN = Paint("never")
COLOURED = Paint("always")


@pytest.mark.parametrize(
    ("text", "spans", "shown"),
    [
        ("all alone here", [(0, 9)], ["[all alone] here"]),
        ("a b c", [(0, 1), (4, 5)], ["[a] b [c]"]),
        ("abcdef", [(0, 3), (2, 6)], ["[abcdef]"]),
        ("one\ntwo", [(0, 3), (4, 7)], ["[one]", "[two]"]),
        ("one\r\n\r\ntwo", [], ["one", "", "two"]),
        ("ring\x07 and \x1b[2Jclear", [(0, 4)], ["[ring]· and ·[2Jclear"]),
        ("right\u202eleft", [], ["right·left"]),
    ],
)
def test_marks_are_brackets_where_there_is_no_colour(text, spans, shown):
    """Overlapping marks are one; what would steer the terminal is a dot."""
    assert marked_lines(text, spans, PLAIN, 60) == shown


def test_a_mark_that_is_broken_over_lines_is_underlined_on_each():
    """The underline ends with the line and begins again on the next one."""
    lines = marked_lines("aa bb cc dd", [(0, 11)], COLOURED, 7)
    assert lines == ["\x1b[1;4maa bb\x1b[0m", "\x1b[1;4mcc dd\x1b[0m"]


def test_of_a_long_draft_only_what_is_marked_is_shown():
    """With a line before and after; dots stand for the rest."""
    text = "\n".join(f"line {number}" for number in range(100))
    start = text.index("line 50")
    shown = marked_lines(text, [(start, start + 7)], PLAIN, 60)
    assert shown == ["…", "line 49", "[line 50]", "line 51", "…"]


def test_of_a_long_draft_without_marks_the_beginning_is_shown():
    """So that one can tell which draft it is."""
    shown = marked_lines("\n".join(f"line {number}" for number in range(100)), [], PLAIN, 60)
    assert shown[0] == "line 0"
    assert shown[-1] == "…"
    assert len(shown) == 25


@given(
    st.text(max_size=300),
    st.lists(st.tuples(st.integers(0, 300), st.integers(0, 300)), max_size=5),
    st.integers(20, 90),
)
def test_nothing_but_white_space_and_steering_signs_is_lost(text, spans, wide):
    """Every word of a draft is on the screen, whatever is marked in it and however narrow the screen is."""
    spans = sorted((min(pair), min(max(pair), len(text))) for pair in spans if min(pair) < len(text))
    shown = "".join(marked_lines(text, spans, COLOURED, wide))
    bare = re.sub(r"\x1b\[[0-9;]*m", "", shown)
    if "…" in bare or "·" in bare:
        return
    keep = re.compile(r"[a-z0-9]")
    assert keep.findall(bare) == keep.findall(text)
