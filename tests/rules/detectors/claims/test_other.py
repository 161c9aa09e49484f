"""What stands beside a number says that it claims nothing."""

import pytest

from vangrail.rules.detectors.claims.other import (
    CLAIM_BEHIND,
    IDIOM,
    NO_CLAIM_BEFORE,
    NO_CLAIM_BEHIND,
    QUALITY,
    RATING_BEFORE,
    SALE_NEAR,
    SAVED_BEHIND,
    SAVING_BEFORE,
    SELF_BEFORE,
    SELF_BEHIND,
    SOON,
    WEAK_BEFORE,
)


@pytest.mark.parametrize("before", ["got a ", "korting van ", "bateria al ", "kans op ", "btw: ", "shoes -"])
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


@pytest.mark.parametrize("before", ["save up to ", "tot ", "hasta un ", "al ", "still on ", "bespaar tot wel "])
def test_some_words_decide_nothing_alone(before):
    """They stand before price cuts and battery levels, and before claims."""
    assert WEAK_BEFORE.search(before)
    assert not NO_CLAIM_BEFORE.search(before)


@pytest.mark.parametrize(
    "behind", [" cheaper", " goedkoper", " mas barato", " of our customers", " van de klanten", " de los clientes"]
)
def test_a_comparison_or_a_crowd_makes_a_claim(behind):
    """Whatever stands before the number."""
    assert CLAIM_BEHIND.match(behind)


@pytest.mark.parametrize("behind", [" of the time", " van de tijd", " del libro", " of the book", " yes"])
def test_a_part_of_a_thing_is_no_crowd(behind):
    """A book, the time, a vote."""
    assert not CLAIM_BEHIND.match(behind)


@pytest.mark.parametrize("before", ["reduces waste by up to ", "bespaar tot ", "ahorra hasta un ", "doodt "])
def test_a_verb_promises_an_effect(before):
    """In three languages."""
    assert SAVING_BEFORE.search(before)


def test_what_is_saved_is_no_price():
    """A bill, energy, time; no sofas."""
    assert SAVED_BEHIND.match(" on your energy bill")
    assert SAVED_BEHIND.match(" en tu factura")
    assert not SAVED_BEHIND.match(" op alle schoenen")


def test_a_price_cut_has_its_words():
    """What it is called, and until when it lasts."""
    assert SALE_NEAR.search("in onze solden")
    assert SOON.search("hasta el domingo")
    assert not SALE_NEAR.search("wholesale salespeople")


def test_nobody_asks_for_a_source_about_oneself():
    """How far I am, and how sure."""
    assert SELF_BEFORE.search("llevo el ")
    assert SELF_BEFORE.search("i'm about ")
    assert SELF_BEHIND.match(" klaar met")
