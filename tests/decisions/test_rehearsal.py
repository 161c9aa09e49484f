"""Rehearsing a breach with a clock."""

from datetime import UTC, date, datetime, timedelta

import pytest

from vangrail.decisions.rehearsal import minutes, next_due, result, state

START = datetime(2026, 11, 22, 14, 0, tzinfo=UTC)
TODAY = date(2026, 11, 22)


def after(count: float) -> datetime:
    """Return the moment so many minutes after the start."""
    return START + timedelta(minutes=count)


@pytest.mark.parametrize(
    ("days", "found"), [(None, "never"), (0, "fine"), (334, "fine"), (335, "soon"), (365, "soon"), (366, "late")]
)
def test_a_rehearsal_holds_a_year(days, found):
    """A month before its end it is asked for; without one it never was."""
    last = None if days is None else TODAY - timedelta(days=days)
    assert state(last, TODAY) == found


def test_the_next_is_due_a_year_later():
    """Today where there was none."""
    assert next_due(None, TODAY) == TODAY
    assert next_due(date(2026, 1, 1), TODAY) == date(2027, 1, 1)


def test_minutes_are_whole_and_never_before_the_start():
    """Whatever two clocks say."""
    assert [minutes(START, after(count)) for count in (0, 0.9, 1, 61.5, -3)] == [0, 0, 1, 61, 0]


def test_a_result_says_what_came_late():
    """Also what nobody did."""
    found = result([("seen", 0), ("called", 5), ("held", 5)], START, after(12), {"seen": START, "called": after(9)})
    assert (found.minutes, found.done, found.late) == (12, 2, ("called", "held"))
    assert [taken.minutes for taken in found.steps] == [0, 9, None]


def test_what_is_in_time_is_not_late():
    """Within its own minute, to the end of it."""
    assert result([("called", 5)], START, after(6), {"called": after(5.9)}).late == ()
