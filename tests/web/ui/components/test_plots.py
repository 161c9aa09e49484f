"""Where the marks of a chart stand."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vangrail.web.ui.components import plots


@pytest.mark.parametrize(
    ("most", "numbers"),
    [(0, [0, 1]), (3, [0, 1, 2, 3]), (13, [0, 5, 10, 15]), (100, [0, 50, 100]), (0.4, [0, 0.1, 0.2, 0.3, 0.4])],
)
def test_a_scale_has_round_numbers(most, numbers):
    """A few, from nothing to at least the highest value."""
    assert plots.steps(most) == numbers


@given(st.floats(0.001, 1e9))
def test_every_value_fits_its_scale(most):
    """With at least one line and never a crowd of them."""
    numbers = plots.steps(most)
    assert numbers[-1] >= most * (1 - 1e-9)
    assert 2 <= len(numbers) <= 7


@given(st.lists(st.one_of(st.none(), st.integers(0, 1000)), min_size=1, max_size=40))
def test_no_mark_leaves_its_drawing(values):
    """Neither aside nor above nor below, whatever the numbers."""
    top = plots.steps(plots.highest([values, values], stacked=True))[-1]
    drawn = [*plots.bars([values, values], top), *plots.stacked_bars([values, values], top)]
    for bar in drawn:
        assert 0 <= bar.x <= bar.x + bar.width <= 100.01
        assert bar.y >= plots.HEAD - 0.1
        assert bar.y + bar.height <= plots.HEAD + plots.HEIGHT + 0.2
    assert all(0 < point.x < 100 for point in plots.points(0, values, top) if point)


def test_bars_on_top_of_each_other_touch():
    """The first series stands at the foot."""
    low, high = plots.stacked_bars([[2], [3]], 5)
    assert (low.y, low.height) == (plots.HEAD + 120, 80)
    assert high.y + high.height == low.y


def test_a_line_has_a_gap_where_nothing_is_known():
    """Nothing is made up between two values."""
    found = plots.points(0, [1, None, 2, 3], 4)
    assert [piece.start.place for piece in plots.stretches(found)] == [2]


def test_a_row_of_nothing_can_still_be_seen():
    """As a thin line under its name."""
    none, full = plots.lying_bars([0, 8], 8)
    assert (none.width > 0, full.width, full.y - none.y) == (True, plots.LONGEST, plots.ROW)


@pytest.mark.parametrize("count", [1, 4, 7, 30, 365])
def test_names_below_are_few_and_the_last_is_one_of_them(count):
    """On a phone there are fewer."""
    found = list(plots.marks(count))
    assert found[-1].place == count - 1
    assert len(found) <= 6
    assert 1 <= len([mark for mark in found if not mark.is_thin]) <= 4
