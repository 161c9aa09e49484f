"""Seven days, three months, who reads, and counts that tell nothing about fewer than five."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vangrail.decisions.reporting import Clock, counted_until, months_later, shown, tier_for

MADE = date(2026, 11, 2)


@pytest.mark.parametrize(
    ("day", "months", "later"),
    [
        (date(2026, 11, 30), 3, date(2027, 2, 28)),
        (date(2027, 11, 30), 3, date(2028, 2, 29)),
        (date(2026, 10, 31), 1, date(2026, 11, 30)),
        (date(2026, 12, 1), 1, date(2027, 1, 1)),
    ],
)
def test_months_end_on_a_day_that_exists(day, months, later):
    """Also in February and over a new year."""
    assert months_later(day, months) == later


def test_seven_days_and_three_months():
    """The three months run from the receipt, or from the end of the seven days where there was none in time."""
    assert Clock(MADE).receipt_due == date(2026, 11, 9)
    assert Clock(MADE).answer_due == date(2027, 2, 9)
    assert Clock(MADE, read=date(2026, 11, 4)).answer_due == date(2027, 2, 4)
    assert Clock(MADE, read=date(2026, 12, 4)).answer_due == date(2027, 2, 9)


def test_the_end_can_be_moved_as_long_again():
    """And no further."""
    assert Clock(MADE, read=date(2026, 11, 4)).latest == date(2027, 5, 4)
    assert Clock(MADE, read=MADE, extended=date(2027, 4, 1)).answer_due == date(2027, 4, 1)


@pytest.mark.parametrize(
    ("clock", "today", "tells"),
    [
        (Clock(MADE), MADE, ()),
        (Clock(MADE), date(2026, 11, 7), ("receipt",)),
        (Clock(MADE), date(2026, 11, 9), ("receipt",)),
        (Clock(MADE), date(2026, 11, 10), ("receipt_late",)),
        (Clock(MADE), date(2027, 1, 30), ("receipt_late", "answer")),
        (Clock(MADE, read=MADE), date(2026, 11, 10), ()),
        (Clock(MADE, read=MADE), date(2027, 1, 19), ("answer",)),
        (Clock(MADE, read=MADE), date(2027, 2, 3), ("answer_late",)),
        (Clock(MADE, read=MADE, extended=date(2027, 3, 2)), date(2027, 2, 3), ()),
        (Clock(MADE, read=MADE, extended=date(2027, 3, 2)), date(2027, 3, 3), ("extended_late",)),
        (Clock(MADE, read=MADE, closed=date(2026, 12, 1)), date(2027, 3, 3), ()),
    ],
)
def test_whoever_reads_is_told_in_time(clock, today, tells):
    """Before the end, after it, and of a later end anew; never of what is closed."""
    assert clock.tells(today) == tells
    assert clock.late(today) == any(each.endswith("late") for each in tells)


def test_the_first_tier_with_somebody_who_may_reads():
    """A desk whose only person may not know of it is passed over; where nobody may, nobody does."""
    tiers = ((1, 2), (3,), (4,))
    assert tier_for(tiers, ()) == 0
    assert tier_for(tiers, {1}) == 0
    assert tier_for(tiers, {1, 2}) == 1
    assert tier_for(tiers, {1, 2, 3}) == 2
    assert tier_for(tiers, {1, 2, 3, 4}) is None
    assert tier_for(((), (3,)), ()) == 1
    assert tier_for(tiers, (), least=1) == 1


@given(st.integers(0, 60), st.data())
def test_no_count_and_no_difference_is_smaller_than_five(raised, data):
    """Whatever one subtracts from whatever else, the people behind it are at least five or none at all."""
    fixed = data.draw(st.integers(0, raised))
    found = shown(raised, fixed)
    if found.raised is None:
        assert raised < 5
        assert found.fixed is None
        return
    assert raised >= found.raised >= 5
    if found.fixed is not None:
        assert fixed >= found.fixed >= 5
        assert raised - fixed == 0 or raised - fixed >= 5


@given(st.integers(0, 60), st.integers(0, 60))
def test_from_one_look_to_the_next_a_count_moves_by_fives(before, more):
    """So nobody sees that one was added."""
    first, then = shown(before, 0).raised or 0, shown(before + more, 0).raised or 0
    assert (then - first) % 5 == 0


def test_whole_months_are_counted():
    """What was raised this month shows from the next one on."""
    assert counted_until(date(2026, 11, 22)) == date(2026, 11, 1)
    assert counted_until(date(2026, 11, 1)) - timedelta(days=1) == date(2026, 10, 31)
