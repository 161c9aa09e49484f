"""Belgian numbers, for births before and from 2000."""

import random

import pytest
from stdnum.be import bis as other
from stdnum.be import eid
from stdnum.be import nn as oracle

from vangrail.rules.detectors.schemes.be import bis, card, nn


def drawn(count):
    """Return numbers whose check digits are right for one of the centuries."""
    generator = random.Random(1)
    for _ in range(count):
        # Years that python-stdnum, which looks at the calendar, allows in both centuries.
        head = f"{generator.randrange(20):02d}{generator.randrange(60):02d}{generator.randrange(32):02d}{generator.randrange(999):03d}"
        yield head + f"{97 - int(generator.choice(['', '2']) + head) % 97:02d}"


@pytest.mark.parametrize(
    ("number", "right"), [("85073003328", True), ("17073003384", True), ("85073003329", False), ("85133003328", False)]
)
def test_the_rest_by_97(number, right):
    """The last two digits belong to the first nine, for either century."""
    assert nn(number) is right


def test_they_are_the_oracles():
    """On numbers with every month that there is and is not."""
    numbers = list(drawn(2000))
    assert [nn(number) for number in numbers] == [oracle.is_valid(number) for number in numbers]
    assert [bis(number) for number in numbers] == [other.is_valid(number) for number in numbers]


def test_the_card_is_the_oracles():
    """On numbers drawn by lot, half of them with the right check digits."""
    generator = random.Random(2)
    numbers = []
    for _ in range(1000):
        head = f"{generator.randrange(10**9, 10**10)}"
        numbers += [head + f"{int(head) % 97 or 97:02d}", head + f"{generator.randrange(100):02d}"]
    assert [card(number) for number in numbers] == [eid.is_valid(number) for number in numbers]
