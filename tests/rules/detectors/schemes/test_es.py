"""Spanish letters and the social security number."""

import random

import pytest
from stdnum.es import dni as card
from stdnum.es import nie as foreigner
from stdnum.es import nif as person

from vangrail.rules.detectors.schemes.es import dni, naf, nie, nif


@pytest.mark.parametrize(
    ("check", "oracle", "first"), [(dni, card, "0123456789"), (nie, foreigner, "xyz"), (nif, person, "klm")]
)
def test_the_letter_is_the_oracles(check, oracle, first):
    """On numbers and letters drawn by lot."""
    generator = random.Random(1)
    numbers = [
        f"{generator.choice(first)}{generator.randrange(10**7):07d}{generator.choice('trwagmy')}" for _ in range(2000)
    ]
    assert [check(number) for number in numbers] == [oracle.is_valid(number) for number in numbers]


@pytest.mark.parametrize(
    ("number", "right"),
    [("281234567840", True), ("281234567841", False), ("001234567840", False), ("991234567840", False)],
)
def test_a_social_security_number(number, right):
    """Province, serial number, the rest by 97."""
    assert naf(number) is right
