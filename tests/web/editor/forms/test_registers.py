"""Entries of the lists."""

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest

from vangrail.policy.company import Embargo, QuietPeriod
from vangrail.web.editor.forms import registers


@pytest.mark.parametrize(
    ("form", "data"),
    [
        (
            registers.EmbargoEntry,
            {"terms": "Heron X\nHX-2", "until": "2027-03-01 09:00", "timezone": "Europe/Brussels"},
        ),
        (registers.QuietEntry, {"start": "2027-01-01", "end": "2027-02-01"}),
        (registers.RoomEntry, {"name": "attic", "level": "red"}),
        (
            registers.AccountEntry,
            {"platform": "x", "name": "Acme", "owner": "pr", "languages": ["nl"], "posters": "Ann\nBo"},
        ),
        (registers.SpokespersonEntry, {"name": "Ada", "contact": "ada@example.org"}),
        (registers.AllowEntry, {"rule": "alone-at-work-now", "reason": "a pilot", "until": "2027-01-01"}),
    ],
)
def test_an_entry_comes_out_as_a_value_of_the_core_and_back(form, data):
    """What stands in the fields afterwards makes the same value."""
    made = form(data)
    assert made.is_valid(), made.errors
    again = form({name: value for name, value in registers.initial_of(made.value).items() if value not in ("", ())})
    assert again.is_valid(), again.errors
    assert again.value == made.value


def test_a_moment_keeps_its_zone():
    """One with an offset alone is shown in universal time."""
    at = datetime(2027, 3, 1, 9, tzinfo=ZoneInfo("Europe/Brussels"))
    assert registers.initial_of(Embargo(terms=("a",), until=at))["timezone"] == "Europe/Brussels"
    plain = registers.initial_of(Embargo(terms=("a",), until=datetime(2027, 3, 1, 9, tzinfo=UTC)))
    assert (plain["timezone"], plain["until"]) == ("UTC", datetime(2027, 3, 1, 9))  # noqa: DTZ001 -- what a field shows


@pytest.mark.parametrize(
    ("form", "data", "field"),
    [
        (registers.EmbargoEntry, {"terms": "a", "until": "2027-03-01 09:00", "timezone": "Brussels"}, None),
        (registers.AllowEntry, {"rule": "Not A Rule", "reason": "x", "until": "2027-01-01"}, "rule"),
        (registers.RoomEntry, {"name": "attic", "level": "pink"}, "level"),
    ],
)
def test_what_is_none_is_said_where_it_was_typed(form, data, field):
    """Or above the form where it is about no single field."""
    made = form(data)
    assert not made.is_valid()
    assert set(made.errors) == {field or "__all__"}


def test_a_quiet_period_shows_its_days():
    """As they are."""
    period = QuietPeriod(start="2027-01-01", end="2027-01-02")
    assert registers.initial_of(period)["start"] == period.start
