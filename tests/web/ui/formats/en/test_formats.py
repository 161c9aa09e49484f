"""Dates as they are written."""

from datetime import UTC, date, datetime

import pytest
from django.utils import translation
from django.utils.formats import date_format


@pytest.mark.parametrize(
    ("language", "day"),
    [("en", "5 December 2026"), ("nl", "5 december 2026"), ("es", "5 de diciembre de 2026")],
)
def test_a_day_is_written_with_its_month_as_a_word(language, day):
    """So that nobody takes the fifth of December for the twelfth of May."""
    with translation.override(language):
        assert date_format(date(2026, 12, 5)) == day


def test_a_moment_has_a_clock_of_twenty_four_hours():
    """In English too."""
    with translation.override("en"):
        assert date_format(datetime(2026, 12, 5, 16, 30, tzinfo=UTC), "DATETIME_FORMAT") == "5 December 2026, 16:30"
