"""Chilean numbers."""

import random

from stdnum.cl import rut as oracle

from vangrail.rules.detectors.schemes.cl import rut


def test_the_check_sign_is_the_oracles():
    """Modulo 11 with a K, on the numbers of persons drawn by lot."""
    generator = random.Random(1)
    numbers = [f"{generator.randrange(10**6, 5 * 10**7)}{generator.choice('0123456789k')}" for _ in range(3000)]
    assert [rut(number) for number in numbers] == [oracle.is_valid(number) for number in numbers]
    assert any(rut(number) for number in numbers if number.endswith("k"))


def test_a_company_is_no_person():
    """From fifty million on."""
    company = "76086428"
    number = company + oracle.calc_check_digit(company).lower()
    assert oracle.is_valid(number)
    assert not rut(number)
