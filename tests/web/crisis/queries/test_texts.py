"""The texts that a freeze begins with."""

import pytest

from vangrail.web.crisis.queries import texts

pytestmark = pytest.mark.django_db


def test_they_name_the_company_and_who_speaks(published):
    """In each language."""
    found = texts.first_texts("A fire", "en", "crisis")
    assert all("Acme Retail BV" in text and "Olga Owner" in text for text in found["told"].values())
    assert texts.company() == "Acme Retail BV"


def test_before_a_policy_there_are_words_too():
    """The desk by its name."""
    assert texts.who("crisis")["nl"]
    assert "…" in texts.journalist("en")[0]


def test_a_journalist_gets_a_name_and_a_number(published):
    """Whoever speaks to the press."""
    sentence, name, contact = texts.journalist("es")
    assert name in sentence
    assert contact in sentence


def test_the_pieces_of_a_freeze(freeze):
    """Only languages that it has."""
    begun = freeze(told={"en": "We know."})
    assert texts.pieces(begun) == [("en", "We know.", "News comes at six.")]
