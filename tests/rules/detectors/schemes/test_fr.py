"""The key of the French number."""

import random

import pytest
from stdnum.fr import nir as oracle

from vangrail.rules.detectors.schemes.fr import nir


@pytest.mark.parametrize(
    ("number", "right"),
    [("269054958815780", True), ("269054958815781", False), ("253072b07300470", True), ("253072a07300443", True)],
)
def test_the_key(number, right):
    """97 minus the rest; Corsica has letters."""
    assert nir(number) is right is oracle.is_valid(number)


def test_it_is_the_oracles():
    """On numbers with right and wrong keys."""
    generator = random.Random(1)
    heads = [
        f"{generator.randrange(10**5):05d}{generator.choice(['2a', '2b', '75'])}{generator.randrange(10**6):06d}"
        for _ in range(1000)
    ]
    right = [head + oracle.calc_check_digits(head.upper() + "00") for head in heads]
    wrong = [number[:-1] + str((int(number[-1]) + 1) % 10) for number in right]
    assert [nir(number) for number in right + wrong] == [oracle.is_valid(number) for number in right + wrong]
