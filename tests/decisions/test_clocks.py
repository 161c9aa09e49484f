"""Promised answer times in working hours."""

from datetime import UTC, datetime, time
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vangrail.decisions.clocks import ALWAYS, Week, at_night, due

BRUSSELS = ZoneInfo("Europe/Brussels")
OFFICE = Week(BRUSSELS)
FRIDAY = datetime(2026, 11, 20, 15, 0, tzinfo=BRUSSELS)


def test_hours_of_the_same_day_are_simply_added():
    """Asked at three, promised within two hours: five o'clock, which is still within the day."""
    assert due(FRIDAY, 2, OFFICE) == datetime(2026, 11, 20, 17, 0, tzinfo=BRUSSELS)


def test_an_evening_and_a_weekend_do_not_count():
    """Four hours from Friday at three end on Monday at eleven."""
    assert due(FRIDAY, 4, OFFICE) == datetime(2026, 11, 23, 11, 0, tzinfo=BRUSSELS)


def test_what_is_asked_before_opening_counts_from_opening():
    """On Saturday night and on Monday at seven the clock starts on Monday at nine."""
    for asked in (
        datetime(2026, 11, 21, 23, 0, tzinfo=BRUSSELS),
        datetime(2026, 11, 23, 7, 0, tzinfo=BRUSSELS),
    ):
        assert due(asked, 1, OFFICE) == datetime(2026, 11, 23, 10, 0, tzinfo=BRUSSELS)


def test_day_and_night_counts_every_hour_also_when_the_clock_changes():
    """In the night of 25 October 2026 the clock goes back: six real hours after midnight it is five."""
    asked = datetime(2026, 10, 25, 0, 0, tzinfo=BRUSSELS)
    found = due(asked, 6, Week(BRUSSELS, ALWAYS)).astimezone(BRUSSELS)
    assert (found.hour, found.minute) == (5, 0)


def test_the_answer_is_in_the_zone_of_the_question():
    """A question in UTC gets a moment in UTC."""
    found = due(FRIDAY.astimezone(UTC), 2, OFFICE)
    assert (found.tzinfo, found.hour) == (UTC, 16)


def test_a_week_without_hours_is_refused():
    """Also when its only day ends before it begins."""
    for days in ({}, {1: (time(9), time(9))}):
        with pytest.raises(ValueError, match="at least one day"):
            Week(BRUSSELS, days)


def test_a_moment_without_a_zone_is_refused():
    """Whose five o'clock would it be?"""
    with pytest.raises(ValueError, match="time zone"):
        due(datetime(2026, 11, 20, 15, 0), 1, OFFICE)  # noqa: DTZ001 -- what is refused


@given(st.datetimes(datetime(2026, 1, 1), datetime(2027, 1, 1)), st.integers(1, 400))  # noqa: DTZ001 -- bounds have none
def test_more_hours_never_end_sooner(asked, hours):
    """A promise is after the question, within the hours of a day, and grows with the hours promised."""
    asked = asked.replace(tzinfo=UTC)
    first, second = due(asked, hours, OFFICE), due(asked, hours + 1, OFFICE)
    local = first.astimezone(BRUSSELS)
    assert asked < first < second
    assert local.weekday() < 5
    assert time(9) < local.time() <= time(17)


@pytest.mark.parametrize(
    ("hours", "night"), [("24/7", True), ("Altijd", True), ("siempre", True), ("ma-vr 9-17", False), ("", False)]
)
def test_hours_say_whether_somebody_can_be_reached_at_night(hours, night):
    """In anybody's words."""
    assert at_night(hours) is night
