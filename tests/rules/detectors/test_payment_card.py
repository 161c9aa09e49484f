"""Cards have an issuer, a length, a grouping and a checksum; made-up ones count beside a word for a card."""

import random

import pytest
from stdnum import luhn as oracle

from tests.rules.detectors.scan import found, marks, scan
from vangrail.rules.detectors.payment_card import PaymentCard, luhn

ISSUERS = (
    ("4", 16),
    ("51", 16),
    ("2221", 16),
    ("34", 15),
    ("6011", 16),
    ("36", 14),
    ("3530", 16),
    ("62", 16),
    ("6703", 17),
)


@pytest.mark.parametrize(
    ("text", "card"),
    [
        ("4539 5787 6362 1486", "4539 5787 6362 1486"),
        ("pay with 4539578763621486!", "4539578763621486"),
        ("3782-822463-10005", "3782-822463-10005"),
        ("my card 4111 1111 1111 1111", "4111 1111 1111 1111"),
        ("tarjeta: 5105105105105100", "5105105105105100"),
        ("kaartnummer 4242424242424242", "4242424242424242"),
    ],
)
def test_a_card_is_found(text, card):
    """Compact, spaced and dashed; exactly the number is marked."""
    assert found(PaymentCard(), text) == [("payment_card", card)]


@pytest.mark.parametrize(
    "text",
    [
        *(
            "4111 1111 1111 1111",
            "4539 5787 6362 1487",
            "9400110200881234567890",
            "tracking 1234567890123456",
            "4539 57876362 1486",
        ),
        *("ISBN 978-3-16-148410-0", "836512345678901234", "45395787636214860", "1.4539578763621486"),
    ],
)
def test_another_number_is_none(text):
    """A made-up one without a word, a wrong checksum, no issuer, a grouping nobody writes, a piece of a longer number."""
    assert marks(PaymentCard(), text) == []


def test_what_the_oracle_calls_valid_is_found_and_what_it_calls_invalid_is_not():
    """A thousand numbers of nine issuers and a thousand with one digit changed."""
    generator = random.Random(11)
    detector = PaymentCard()
    for count in range(1000):
        start, length = ISSUERS[count % len(ISSUERS)]
        body = start + "".join(generator.choice("0123456789") for _ in range(length - len(start) - 1))
        number = body + oracle.calc_check_digit(body)
        place = generator.randrange(len(number))
        other = generator.choice("0123456789".replace(number[place], ""))
        changed = number[:place] + other + number[place + 1 :]
        assert scan(detector, f"my card is {number}.")[1], number
        assert not scan(detector, f"my card is {changed}.")[1], changed


def test_the_checksum_is_the_oracles():
    """Luhn, on digits of any length."""
    generator = random.Random(3)
    numbers = ["".join(generator.choice("0123456789") for _ in range(generator.randrange(2, 20))) for _ in range(500)]
    assert [luhn(number) for number in numbers] == [oracle.is_valid(number) for number in numbers]
