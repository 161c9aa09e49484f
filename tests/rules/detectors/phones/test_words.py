"""Words beside digits say what they are."""

import pytest

from vangrail.rules.detectors.base import word_pattern
from vangrail.rules.detectors.phones.words import BANK, CONTEXT, OTHER_BEFORE, OTHER_BEHIND
from vangrail.rules.fold import fold_text


@pytest.mark.parametrize(
    "text",
    ["call me on", "bel me op", "llámame al", "appelez le", "ruf mich an:", "mijn nummer is", "📞", "☎️", "mi teléfono"],
)
def test_words_for_a_number(text):
    """In five languages, and signs."""
    assert word_pattern(CONTEXT).search(fold_text(text))


@pytest.mark.parametrize(
    "before",
    ["order ", "order number: ", "bestelnummer ", "ref. ", "€", "invoice no. ", "track & trace code: ", "ISBN "],
)
def test_words_for_something_else(before):
    """Orders, invoices, books, money."""
    assert OTHER_BEFORE.search(fold_text(before))


@pytest.mark.parametrize("behind", [" €", " km", " mensen", " followers", "%"])
def test_an_amount_has_its_unit(behind):
    """Right behind it."""
    assert OTHER_BEHIND.match(behind)


def test_the_rest_of_an_account_is_no_number():
    """Its beginning stands before."""
    assert BANK.search("iban nl91 abna ")
    assert not BANK.search("covid19 ")
