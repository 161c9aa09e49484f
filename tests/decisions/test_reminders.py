"""Reminders are few, on working days, apart from each other, and made up for once."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vangrail.decisions.reminders import APART, MOST, reminder_now, reminders, workday

ASKED = date(2026, 11, 2)
"""A Monday."""
DAYS = st.dates(date(2026, 1, 1), date(2027, 12, 31))


def test_two_weeks_give_three_reminders():
    """Halfway, two days before the end (moved past the weekend), and the day after."""
    assert reminders(ASKED, ASKED + timedelta(days=14)) == (date(2026, 11, 9), date(2026, 11, 16))
    assert reminders(ASKED, ASKED + timedelta(days=16)) == (date(2026, 11, 10), date(2026, 11, 16), date(2026, 11, 19))


@given(DAYS, st.integers(0, 120))
def test_they_are_few_apart_and_on_working_days(asked, days):
    """Whatever the dates."""
    found = reminders(asked, asked + timedelta(days=days))
    assert len(found) <= MOST
    assert all(day.weekday() < 5 for day in found)
    assert all(later - earlier >= APART for earlier, later in zip((asked, *found), found, strict=False))


def test_there_is_no_room_for_a_reminder_on_the_day_itself():
    """Somebody who is asked today for today is not reminded today; one mail after the end is enough."""
    assert reminders(ASKED, ASKED) == ()
    assert reminders(ASKED, ASKED + timedelta(days=1)) == (date(2026, 11, 4),)


@given(DAYS, st.integers(1, 60))
def test_day_after_day_each_reminder_goes_out_once(asked, days):
    """A daily look sends exactly what was planned."""
    due = asked + timedelta(days=days)
    sent = []
    for offset in range(days + 10):
        today = asked + timedelta(days=offset)
        if number := reminder_now(asked, due, sent[-1] if sent else None, today):
            sent.append((number, today))
    assert sent == list(enumerate(reminders(asked, due), start=1))


def test_what_was_missed_is_made_up_for_once():
    """A server that stood still for three weeks sends one mail, not three, and none on a Sunday."""
    due = ASKED + timedelta(days=16)
    sunday, monday = date(2026, 11, 29), date(2026, 11, 30)
    assert reminder_now(ASKED, due, None, sunday) is None
    assert reminder_now(ASKED, due, None, monday) == 3
    assert reminder_now(ASKED, due, (3, monday), monday + timedelta(days=7)) is None


@pytest.mark.parametrize(("day", "expected"), [(27, 27), (28, 30), (29, 30), (30, 30)])
def test_a_weekend_waits_for_monday(day, expected):
    """Nobody is reminded of work on a free day."""
    assert workday(date(2026, 11, day)) == date(2026, 11, expected)
