"""Mexican numbers."""

import random

import pytest
from stdnum import luhn
from stdnum.mx import curp as population
from stdnum.mx import rfc as taxpayer

from vangrail.rules.detectors.schemes.mx import curp, nss, rfc

STATES = ("DF", "JC", "NL", "VZ", "MC", "XX")
PEOPLE = ("GOMC", "HEGG", "LOPR")


def drawn(generator):
    """Return a CURP and an RFC whose dates are dates; the check signs are drawn too."""
    date = f"{generator.randrange(100):02d}{generator.randint(1, 12):02d}{generator.randint(1, 28):02d}"
    name, state = generator.choice(PEOPLE), generator.choice(STATES)
    return (
        f"{name}{date}{generator.choice('HM')}{state}RRN{generator.choice('0A')}{generator.randrange(10)}",
        f"{name}{date}{generator.choice('189ABV')}{generator.choice('19AZ')}{generator.choice('0123456789A')}",
    )


def test_check_signs_are_the_oracles():
    """On numbers drawn by lot, of which one in ten is right."""
    generator = random.Random(1)
    pairs = [drawn(generator) for _ in range(3000)]
    assert [curp(one.lower()) for one, _ in pairs] == [population.is_valid(one) for one, _ in pairs]
    assert [rfc(one.lower()) for _, one in pairs] == [
        taxpayer.is_valid(one, validate_check_digits=True) for _, one in pairs
    ]
    assert any(curp(one.lower()) for one, _ in pairs)
    assert any(rfc(one.lower()) for _, one in pairs)


@pytest.mark.parametrize("number", ["GOMC991301HDFRRN05".lower(), "GOMC990132HDFRRN05".lower()])
def test_a_month_has_an_end(number):
    """There is no thirteenth month and no thirty-second day."""
    assert not curp(number)


def test_the_insurance_number_is_the_oracles():
    """Luhn, over eleven digits."""
    generator = random.Random(2)
    numbers = [f"{generator.randrange(10**11):011d}" for _ in range(500)]
    assert [nss(number) for number in numbers] == [luhn.is_valid(number) for number in numbers]
