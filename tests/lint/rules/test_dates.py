"""Dates as people write them in a policy."""

from datetime import date

import pytest

from vangrail.lint.rules.dates import dates_in


@pytest.mark.parametrize(
    ("text", "dates"),
    [
        ("Next review: 1 March 2024.", [date(2024, 3, 1)]),
        ("Review date: 2024-03-01", [date(2024, 3, 1)]),
        ("01/03/2024", [date(2024, 3, 1)]),
        ("March 2024", [date(2024, 3, 31)]),
        ("Herziening: februari 2024", [date(2024, 2, 29)]),
        ("1 de marzo de 2024", [date(2024, 3, 1)]),
        ("marzo de 2024", [date(2024, 3, 31)]),
        ("March 2024, then 1 May 2023", [date(2024, 3, 31), date(2023, 5, 1)]),
        ("30 February 2024", []),
        ("2024", []),
        ("You may post 3 times", []),
    ],
)
def test_a_date_is_read(text, dates):
    """Whole days in every order, a month as its last day, and no day that does not exist."""
    assert dates_in(text) == dates
