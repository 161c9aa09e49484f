"""The parts of an address on folded text."""

import pytest

from vangrail.rules.detectors.streets.forms import CODE_AND_HOUSE, NO_STREET, POSTCODES, STREETS, TYPES


@pytest.mark.parametrize(
    "code", ["1016 gv", "1016gv", "9000 gent", "b-9000 gent", "28001", "75003", "d-10115", "sw1a 1aa", "62704-1234"]
)
def test_postcodes_of_seven_countries(code):
    """Alone or before a town."""
    assert POSTCODES.search(f"x, {code}")


@pytest.mark.parametrize("text", ["in 2017", "9000 x", "room 12", "a1 b2"])
def test_what_is_no_postcode(text):
    """Years, rooms."""
    assert not POSTCODES.search(text)


@pytest.mark.parametrize("text", ["kerkstraat 12 uur", "hoofdweg 3 km", "stationsplein 2 euro", "laan 5%"])
def test_a_unit_makes_a_number_an_amount(text):
    """What stands behind a house number decides."""
    assert not any(street.pattern.search(text) for street in STREETS)


@pytest.mark.parametrize("word", ["straat", "rue", "calle", "av", "street", "strasse"])
def test_words_for_a_street(word):
    """May be written small."""
    assert TYPES.fullmatch(word)


def test_words_that_only_end_like_a_street():
    """A supermarket is no market square."""
    assert NO_STREET.match("supermarkt 10")
    assert not NO_STREET.match("vismarkt 10")


def test_a_postcode_with_a_house_number():
    """In the Netherlands it is a whole address."""
    assert CODE_AND_HOUSE.search("1016 gv 263")
    assert CODE_AND_HOUSE.search("1016gv, nr. 12a")
