"""Windows are disjoint and cover what they should; words are found near a place; of overlapping matches one stays."""

import re
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vangrail.rules.detectors.base import Match, Nearby, apart, cover, lazily, listed, search, windows, word_pattern


@given(st.lists(st.integers(0, 500)), st.integers(0, 40), st.integers(1, 40))
def test_windows_cover_their_places_once(places, before, after):
    """Each window is inside the text, none touches the next, and every place lies in one."""
    around = sorted(places)
    found = list(windows(around, before, after, 500))
    assert all(0 <= low < high <= 500 for low, high in found)
    assert all(one[1] < two[0] for one, two in pairwise(found))
    assert all(any(low <= place <= high for low, high in found) for place in around if before or place < 500)


def test_windows_of_spans_reach_beyond_both_ends():
    """A span's window begins before its start and ends behind its end."""
    assert list(cover([(10, 20), (24, 30), (90, 95)], 3, 4, 97)) == [(7, 34), (87, 97)]


def test_a_search_looks_behind_its_window():
    """A look-behind sees what stands before the window, so half a word is not taken for a whole one."""
    pattern = re.compile(r"(?<!\w)b+")
    assert [match[0] for match in search(pattern, "abbb bb", [4], 3)] == ["bb"]


def test_of_overlapping_matches_the_first_and_longest_stays():
    """Order is by place, then by length."""
    short, long, later = Match(2, 5, "k", "s"), Match(2, 8, "k", "l"), Match(7, 9, "k", "x")
    assert apart([later, short, long]) == [long]
    assert apart([later, short]) == [short, later]


@pytest.mark.parametrize(
    ("text", "near"),
    [
        ("my bsn 12", True),
        ("12 is my bsn", True),
        ("mybsn 12", False),
        ("numbers 12", True),
        ("bsn and much later 12", False),
    ],
)
def test_words_are_found_near_a_place(text, near):
    """Whole words count, with any ending where a star allows it, within the reach only."""
    start = text.index("12")
    pattern = word_pattern({"any": ("bsn", "numb*")})
    assert Nearby(pattern, text, [(start, start + 2)], 10, 12).has(start, start + 2) is near


def test_a_lazy_pattern_answers_as_a_compiled_one():
    """It is compiled on first use, with its flags."""
    pattern = lazily("a(?P<x>b)", re.IGNORECASE)
    assert [match["x"] for match in pattern.finditer("AB ab")] == ["B", "b"]
    assert pattern.groupindex == {"x": 1}
    assert pattern.fullmatch("aB")


def test_a_list_is_parted_by_commas():
    """Words may have spaces; those around a comma do not count."""
    assert listed("one, two words,three*") == ("one", "two words", "three*")
