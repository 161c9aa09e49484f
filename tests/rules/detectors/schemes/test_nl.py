"""The eleven-test of the Netherlands."""

import random

import pytest
from stdnum.nl import bsn as oracle

from vangrail.rules.detectors.schemes.nl import bsn


@pytest.mark.parametrize(
    ("number", "right"), [("111222333", True), ("12345672", True), ("111222334", False), ("000000000", False)]
)
def test_the_eleven_test(number, right):
    """Nine digits, or eight with a nought left out."""
    assert bsn(number) is right


def test_it_is_the_oracles():
    """On numbers drawn by lot."""
    generator = random.Random(1)
    numbers = [f"{generator.randrange(10**9):09d}" for _ in range(2000)]
    assert [bsn(number) for number in numbers] == [oracle.is_valid(number) for number in numbers]
