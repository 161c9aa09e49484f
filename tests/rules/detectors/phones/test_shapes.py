"""A number is read as a whole, in the shape of its country."""

import pytest

from vangrail.rules.detectors.phones.shapes import read


@pytest.mark.parametrize(
    ("written", "value"),
    [
        ("06 12345678", "+31612345678"),
        ("0475 12 34 56", "+32475123456"),
        ("0475 123456", "+31475123456"),
        ("030 12345678", "+493012345678"),
        ("020 7946 0958", "+442079460958"),
        ("01 42 68 53 00", "+33142685300"),
        ("612 34 56 78", "+34612345678"),
        ("(212) 456-7890", "+12124567890"),
        ("+31 (0)6 12345678", "+31612345678"),
    ],
)
def test_the_grouping_tells_the_country(written, value):
    """Where two countries share a number, its own way of grouping decides."""
    assert read(written, named=False).value == value


@pytest.mark.parametrize(
    "written",
    [
        "612345678",
        "2124567890",
        "612.345.678",
        "01-02-2017",
        "08.30-17.00",
        "0000000000",
        "01 23 45 67 89",
        "06 1 2345678",
        "+31 6 123",
    ],
)
def test_what_no_shape_fits_is_none(written):
    """Bare digits, dates, hours, counting, numbers that do not exist."""
    assert read(written, named=False) is None


@pytest.mark.parametrize(
    ("written", "value"),
    [
        ("612345678", "+34612345678"),
        ("2124567890", "+12124567890"),
        ("555-123-4567", "+15551234567"),
    ],
)
def test_a_word_beside_it_opens_more_shapes(written, value):
    """Bare digits, areas that are not given out, other countries."""
    assert read(written, named=True).value == value


def test_numbers_of_other_countries_count_beside_a_word():
    """Danish ones, say."""
    assert read("26 11 53 33", named=True)
    assert read("26 11 53 33", named=False) is None


def test_a_service_of_one_country_is_somebodys_number_in_another():
    """What begins like an Italian service is a telephone in Buenos Aires; a service is left out of findings."""
    assert read("11 2345-6789", named=True).kind == "phone"
