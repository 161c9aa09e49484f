"""Dates in figures and words."""

import re

import pytest

from vangrail.rules.detectors.dates.forms import BORN, DATE, MONTHS, read


@pytest.mark.parametrize(
    ("text", "date"),
    [
        *(
            ("3/4/1980", "1980-04-03"),
            ("13-4-80", "1980-04-13"),
            ("4/13/1980", "1980-04-13"),
            ("1. 2. 2003", "2003-02-01"),
        ),
        *(("2003-02-01", "2003-02-01"), ("1st of march 2004", "2004-03-01"), ("marzo 1, 2004", "2004-03-01")),
        *(("12.12.05", "2005-12-12"), ("30/2/1980", None), ("0/1/1980", None), ("13/13/1980", None)),
    ],
)
def test_a_date_is_read(text, date):
    """The day comes first unless it cannot; there is no thirtieth of February."""
    assert read(re.fullmatch(DATE, text)) == date


def test_months_have_names_in_five_languages():
    """And their short forms."""
    assert {MONTHS[word] for word in ("march", "maart", "marzo", "mars", "marz", "mrt")} == {3}
    assert set(MONTHS.values()) == set(range(1, 13))


@pytest.mark.parametrize("text", ["born on 1/2/1980", "fecha de nacimiento: 1/2/1980", "geb. 1-2-1980", "* 1.2.1980"])
def test_a_word_says_that_it_is_a_birth(text):
    """In any of the languages."""
    assert BORN.search(text)["date"].endswith("1980")
