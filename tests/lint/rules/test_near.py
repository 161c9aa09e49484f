"""Hits of a sentence near each other."""

import pytest

from vangrail.lint.rules.near import apart, before, begins

HITS = [(1, 3), (4, 5), (8, 9)]


@pytest.mark.parametrize(
    ("start", "stop", "hit"), [(0, 2, (1, 3)), (2, 5, (4, 5)), (5, 9, (8, 9)), (5, 8, None), (9, 20, None)]
)
def test_the_first_that_begins_there(start, stop, hit):
    """The end of the stretch does not belong to it."""
    assert begins(HITS, start, stop) == hit


@pytest.mark.parametrize(
    ("position", "reach", "hit"),
    [(5, 0, (4, 5)), (6, 1, (4, 5)), (7, 1, None), (4, 6, (1, 3)), (1, 9, None), (30, 21, (8, 9))],
)
def test_the_nearest_that_ends_before(position, reach, hit):
    """It may end where the position is, and lie `reach` words away."""
    assert before(HITS, position, reach) == hit


def test_hits_that_share_a_word_are_left_out():
    """Those that overlap another list, and the second of two that overlap each other."""
    assert apart([(1, 3), (2, 4), (6, 8)], [(7, 9)]) == [(1, 3)]
    assert apart([(1, 3), (3, 4)], []) == [(1, 3), (3, 4)]
