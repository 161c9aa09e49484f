"""British numbers."""

import random

import pytest
from stdnum.gb import nhs as oracle

from vangrail.rules.detectors.schemes.gb import licence, nhs, nino


def test_the_health_number_is_the_oracles():
    """Modulo 11, on digits drawn by lot."""
    generator = random.Random(1)
    numbers = [f"{generator.randrange(1, 10**10):010d}" for _ in range(3000)]
    assert [nhs(number) for number in numbers] == [oracle.is_valid(number) for number in numbers]


@pytest.mark.parametrize(("number", "right"), [("ab123456c", True), ("gb123456c", False), ("zz123456c", False)])
def test_letters_that_are_not_given_out(number, right):
    """The insurance number has no checksum."""
    assert nino(number) is right


@pytest.mark.parametrize(
    ("number", "right"), [("morga657054sm9ij", True), ("morga613054sm9ij", False), ("morga657324sm9ij", False)]
)
def test_a_driving_licence_holds_a_date(number, right):
    """The month of a woman is fifty more."""
    assert licence(number) is right
