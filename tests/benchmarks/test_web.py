"""How times are told."""

import pytest

from benchmarks.web import percentile


@pytest.mark.parametrize(("share", "value"), [(0.0, 1), (0.5, 51), (0.95, 96), (1.0, 100)])
def test_a_percentile_is_one_of_the_values(share, value):
    """Of 1 to 100, whatever their order."""
    assert percentile([*range(51, 101), *range(1, 51)], share) == value
