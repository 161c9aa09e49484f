"""Dates as people and Excel write them."""

import contextlib
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as some

from vangrail.web.people.imports.dates import DAY_FIRST, MONTH_FIRST, order_of, read_date
from vangrail.web.people.imports.problems import UnwantedError


@pytest.mark.parametrize(
    "text",
    ["2026-03-01", "2026/3/1", "1/3/2026", "01-03-2026", "1.3.26", "2026-03-01T00:00:00Z", "01/03/2026 00:00", "46082"],
)
def test_the_first_of_march_in_every_form(text):
    """The day stands first."""
    assert read_date(text) == date(2026, 3, 1)


def test_a_column_tells_its_own_order():
    """A number above twelve decides; where there is none, or both, the day is first."""
    assert order_of(["03/01/2026", "12/31/2026", ""]) == MONTH_FIRST
    assert order_of(["03/01/2026", "31/12/2026"]) == DAY_FIRST
    assert order_of(["01/02/2026", "x"]) == DAY_FIRST
    assert read_date("12/31/2026", MONTH_FIRST) == date(2026, 12, 31)


@pytest.mark.parametrize("text", ["31/31/2026", "2026-02-30", "soon", "0000-00-00", "01/01/1900", "99999", "1/2"])
def test_what_is_no_date_is_refused(text):
    """Also a day of another century."""
    with pytest.raises(UnwantedError):
        read_date(text)


@given(some.dates(date(1930, 1, 1), date(2150, 12, 31)))
def test_every_day_can_be_written_and_read(day):
    """In the form of the standard and in the usual one."""
    assert read_date(day.isoformat()) == day == read_date(day.strftime("%d/%m/%Y"))


@given(some.text(max_size=30))
def test_any_text_is_a_date_or_refused(text):
    """Nothing else comes out."""
    with contextlib.suppress(UnwantedError):
        assert isinstance(read_date(text), date)
