"""American numbers, which have ranges and no checksum."""

import random

import pytest
from stdnum.us import itin as other
from stdnum.us import ssn as oracle

from vangrail.rules.detectors.schemes.us import itin, ssn


def test_the_ranges_are_the_oracles():
    """On digits drawn by lot, half of them in the range of taxpayers."""
    generator = random.Random(1)
    numbers = [f"{generator.choice('09')}{generator.randrange(10**8):08d}" for _ in range(3000)]
    assert [ssn(number) for number in numbers] == [oracle.is_valid(number) for number in numbers]
    assert [itin(number) for number in numbers] == [other.is_valid(number) for number in numbers]


@pytest.mark.parametrize("number", ["078051120", "000121234", "666121234", "123001234", "123120000", "912701234"])
def test_numbers_that_nobody_has(number):
    """Printed in an advertisement, or in no range."""
    assert not ssn(number)
