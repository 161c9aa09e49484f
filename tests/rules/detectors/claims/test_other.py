"""What stands beside a number says that it claims nothing."""

import pytest

from vangrail.rules.detectors.claims.other import IDIOM, NO_CLAIM_BEFORE, NO_CLAIM_BEHIND, QUALITY, RATING_BEFORE


@pytest.mark.parametrize("before", ["save up to ", "korting van ", "bateria al ", "kans op ", "btw: ", "shoes -"])
def test_words_before_a_number(before):
    """Discounts, batteries, weather, tax."""
    assert NO_CLAIM_BEFORE.search(before)


@pytest.mark.parametrize(
    "behind", [" off", "korting", " de descuento", " alcohol", " batterij", " ledenkorting", " extra discount"]
)
def test_words_behind_a_number(behind):
    """The same, on the other side."""
    assert NO_CLAIM_BEHIND.match(behind)


@pytest.mark.parametrize("words", ["of our customers", "reduces waste by ", "offshore"])
def test_other_words_let_a_claim_be_one(words):
    """Half a word is no word."""
    assert not NO_CLAIM_BEHIND.match(f" {words}")
    assert not NO_CLAIM_BEFORE.search(words)


def test_a_quality_makes_an_idiom_a_claim():
    """100% sure, but 100% organic."""
    assert "100" in IDIOM
    assert QUALITY.match(" biologisch")
    assert not QUALITY.match(" sure")


def test_a_rating_is_an_opinion():
    """What somebody gives or rates."""
    assert RATING_BEFORE.search("i give it ")
    assert not RATING_BEFORE.search("dentists say ")
