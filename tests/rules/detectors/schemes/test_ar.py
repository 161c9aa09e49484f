"""Argentinian numbers."""

import random

import pytest
from stdnum.ar import cuit as oracle

from vangrail.rules.detectors.schemes.ar import cuit
from vangrail.rules.detectors.schemes.scheme import given_out


def test_the_tax_number_is_the_oracles():
    """Modulo 11, on the numbers of persons drawn by lot."""
    generator = random.Random(1)
    numbers = [f"{generator.choice(['20', '23', '24', '27'])}{generator.randrange(10**9):09d}" for _ in range(3000)]
    assert [cuit(number) for number in numbers] == [oracle.is_valid(number) for number in numbers]
    assert any(map(cuit, numbers))


@pytest.mark.parametrize(
    ("number", "right"), [("30123456", True), ("7654321", True), ("00123456", False), ("1111111", False)]
)
def test_a_card_could_be_given_out(number, right):
    """It has no checksum; noughts in front and one digit repeated are none."""
    assert given_out(number) is right
