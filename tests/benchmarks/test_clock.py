"""How time becomes figures."""

import pytest

from benchmarks.clock import Timing, bulk, cores, once, one_core, single, summary, timed


def test_percentiles_and_rate_come_from_the_calls():
    """Of 100 calls of 1 to 100 microseconds, the median is the 51st, the 99th percentile the last."""
    made = summary([number * 1000 for number in range(1, 101)])
    assert (made.p50, made.p99, made.calls) == (51.0, 100.0, 100)
    assert made.rate == pytest.approx(1e6 / 50.5)


class Clock:
    """A clock that says what the work took."""

    def __init__(self):
        """Start at nothing."""
        self.now = 0

    def __call__(self):
        """Return the time."""
        return self.now

    def work(self, *_):
        """Take a millisecond."""
        self.now += 1_000_000


def test_a_measurement_counts_by_the_clock_it_is_given():
    """Single calls, rounds and one call each take what the clock says, in microseconds, a second and milliseconds."""
    clock = Clock()
    how = Timing(0.0, clock)
    assert single(clock.work, [1, 2], how).p50 == 1000.0
    assert bulk(clock.work, [[1] * 50, [1] * 50], how) == pytest.approx(50_000)
    assert once(clock.work, how) == 1.0
    assert timed(clock.work, clock) == 1_000_000


def test_one_core_is_left_again():
    """Afterwards the process may use what it could before."""
    before = cores()
    with one_core():
        assert cores() == before[:1]
    assert cores() == before
