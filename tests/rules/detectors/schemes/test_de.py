"""German tax and pension numbers."""

import random

import pytest
from stdnum.de import idnr as oracle
from stdnum.iso7064 import mod_11_10

from vangrail.rules.detectors.schemes.de import idnr, rvnr


def test_the_tax_number_is_the_oracles():
    """On digits drawn by lot with a right check digit: the rule of repeated digits decides."""
    generator = random.Random(1)
    heads = ["".join(generator.choice("0123456789") for _ in range(10)) for _ in range(3000)]
    heads += ["".join(generator.sample("123456789", 9)) + "1" for _ in range(500)]
    numbers = [head + mod_11_10.calc_check_digit(head) for head in heads]
    assert [idnr(number) for number in numbers] == [oracle.is_valid(number) for number in numbers]
    assert any(map(idnr, numbers))


@pytest.mark.parametrize(
    ("number", "right"),
    [("65180539w001", True), ("15070649c103", True), ("65180539w002", False), ("65185539w001", False)],
)
def test_a_pension_number(number, right):
    """Its date can be one and its check digit is right."""
    assert rvnr(number) is right
