"""Days and hours as people type them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vangrail.languages import SHIPPED
from vangrail.source.typed_days import with_days


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ("1 March 2027 9:00", "2027-03-01 09:00"),
        ("1st of March, 2027", "2027-03-01"),
        ("1 mrt 2027", "1 mrt 2027"),
        ("1 maart 2027 om 9u", "2027-03-01 09:00"),
        ("12 feb 2027", "2027-02-12"),
        ("1 de marzo de 2027 a las 9:30", "2027-03-01 09:30"),
        ("13/3/2027", "2027-03-13"),
        ("2027-03-01 09:00", "2027-03-01 09:00"),
        ("2027-03-01T09:00:00+01:00", "2027-03-01T09:00:00+01:00"),
        ("31 February 2027", "31 February 2027"),
        ("Kestrel 1.2.2027 mini", "Kestrel 1.2.2027 mini"),
        ("March 2027", "March 2027"),
    ],
)
def test_days_become_figures_that_sort(typed, read):
    """In any shipped language; a day that is none stays as it was typed."""
    assert with_days(typed, "en") == read


@pytest.mark.parametrize(("language", "read"), [("en", "3/4/2027"), ("nl", "2027-04-03"), ("es", "2027-04-03")])
def test_what_could_be_two_days_is_asked_again(language, read):
    """In English, where some write the month first."""
    assert with_days("3/4/2027", language) == read


@pytest.mark.parametrize("language", SHIPPED)
@given(day=st.dates())
def test_a_day_in_figures_is_never_changed(language, day):
    """What an answers file has goes through."""
    assert with_days(f"Rye > {day.isoformat()} 09:00", language) == f"Rye > {day.isoformat()} 09:00"
