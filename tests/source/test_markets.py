"""Where an embargo holds."""

import pytest

from vangrail.source.markets import holds_in


@pytest.mark.parametrize(
    ("market", "country"),
    [("NL", "NL"), ("Netherlands", "nl"), ("Nederland, España", "ES"), ("BE/NL", "Belgium"), ("nl", "Nederland")],
)
def test_it_holds_where_its_market_names_the_country(market, country):
    """By code or by name, one or several."""
    assert holds_in(market, country)


@pytest.mark.parametrize(("market", "country"), [("NL", "ES"), ("Netherlands; Belgium", "Spain"), ("Nederland", "BE")])
def test_it_does_not_hold_in_another_country(market, country):
    """Where both are known."""
    assert not holds_in(market, country)


@pytest.mark.parametrize(
    ("market", "country"),
    [("", "ES"), ("NL", ""), ("NL", None), ("EU", "NL"), ("Benelux", "ES"), ("NL and more", "ES"), ("NL, EMEA", "ES"),
     ("NL", "ZZ"), ("ZZ", "NL"), ("NL", "the moon"), (" , ", "ES")],
)  # fmt: skip
def test_what_is_not_known_is_held(market, country):
    """A region, a guess, or nothing at all lets nothing out."""
    assert holds_in(market, country)
