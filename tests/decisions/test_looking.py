"""Words are found however they are typed."""

import pytest

from vangrail.decisions.looking import Index, Text, one_slip, stem, words_of

TEXTS = [
    Text("refund", ((3.0, "Money back"), (1.0, "A customer wants a refund, refunds are made in days"))),
    Text("threat", ((3.0, "A threat"), (1.0, "Somebody threatens a person"))),
]


@pytest.mark.parametrize("asked", ["money", "REFUND", "refunding", "rëfund", "refnud", "refu", "customers money"])
def test_a_text_is_found(asked):
    """In capitals, with accents, with another ending, with a slip, half typed."""
    assert Index(TEXTS, "en").find(asked)[0][0] == "refund"


@pytest.mark.parametrize("asked", ["", "the of", "!!", "zebra"])
def test_nothing_fits(asked):
    """And then nothing is found."""
    assert Index(TEXTS, "en").find(asked) == []


def test_more_of_the_words_counts_more():
    """Who covers both words of a question stands first."""
    texts = [Text("one", ((1.0, "late parcel"),)), Text("two", ((1.0, "late late late evening"),))]
    assert Index(texts, "en").find("late parcel")[0][0] == "one"


@pytest.mark.parametrize(
    ("word", "language", "expected"),
    [("refunded", "en", "refund"), ("klachten", "nl", "klacht"), ("devoluciones", "es", "devoluc"), ("x", "en", "x")],
)
def test_endings_are_left_out(word, language, expected):
    """Of a word that is long enough."""
    assert stem(word, language) == expected


def test_words_are_plain():
    """Small letters without accents."""
    assert words_of("¿Dónde está mi PEDIDO?") == ["donde", "esta", "mi", "pedido"]


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [("refund", "refun", True), ("refund", "refnud", True), ("refund", "rafund", True), ("refund", "refund", False),
     ("refund", "rfeudn", False), ("refund", "re", False)],
)  # fmt: skip
def test_one_slip_is_forgiven(one, other, expected):
    """One letter more, less, other, or two that changed places."""
    assert one_slip(one, other) is expected
