"""Entropy, words and placeholders."""

import pytest

from vangrail.rules.detectors.secrets.strength import entropy, is_placeholder, is_random


@pytest.mark.parametrize(
    ("value", "bits"), [("", 0.0), ("aaaa", 0.0), ("abab", 1.0), ("abcd", 2.0), ("0123456789abcdef", 4.0)]
)
def test_entropy_in_bits_a_sign(value, bits):
    """Shannon's."""
    assert entropy(value) == pytest.approx(bits)


@pytest.mark.parametrize(
    "value",
    [
        *(
            "xxxxxxxx",
            "AKIAIOSFODNN7EXAMPLE",
            "${TOKEN}",
            "<token>",
            "{{ secret }}",
            "your-api-key",
            "changeme123",
            "process.env.KEY",
        ),
        *(
            "abcdefghijklmnop",
            "01234567890123",
            "********",
            "my_token_1",
            "API-KEY",
            "placeholder1",
            "aaaaaaaa1",
            "qwertyuiopasd",
        ),
    ],
)
def test_what_holds_a_place(value):
    """Variables, examples, one sign repeated, the alphabet."""
    assert is_placeholder(value)


@pytest.mark.parametrize(
    "value", ["q7Zp1Xw9Kd3Lm5Tb", "hunter2", "Zomer2024", "12345678-ABCD-ABCD-ABCD-1234567890AB", "pa55word"]
)
def test_what_holds_none(value):
    """A weak password is one all the same."""
    assert not is_placeholder(value)


@pytest.mark.parametrize(
    ("value", "random"),
    [("q7Zp1Xw9Kd3Lm5Tb", True), ("SalesResults-1.2", False), ("abcdefgh", False), ("a1a1a1a1a1", False)],
)
def test_what_is_drawn_by_lot(value, random):
    """Digits, entropy, few words."""
    assert is_random(value, 2.8) is random
