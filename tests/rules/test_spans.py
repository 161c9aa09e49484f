"""Spans that overlap or touch are one."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vangrail.rules.spans import joined


@pytest.mark.parametrize(
    ("spans", "expected"),
    [
        ([], []),
        ([(0, 2), (1, 5), (5, 6), (8, 9)], [(0, 6), (8, 9)]),
        ([(0, 9), (2, 3), (10, 11)], [(0, 9), (10, 11)]),
        ([(4, 4)], [(4, 4)]),
    ],
)
def test_what_overlaps_or_touches_is_joined(spans, expected):
    """A span inside another changes nothing."""
    assert list(joined(spans)) == expected


@given(st.lists(st.tuples(st.integers(0, 40), st.integers(0, 9)).map(lambda each: (each[0], each[0] + each[1]))))
def test_no_place_is_lost_or_added(spans):
    """The places of the joined spans are those of the spans, and joined spans lie apart."""
    found = list(joined(sorted(spans)))
    assert {place for span in found for place in range(*span)} == {place for span in spans for place in range(*span)}
    assert all(end < start for (_, end), (start, _) in pairwise(found))
