"""Account numbers of every country are found, spaced or not, and one changed sign makes them none."""

import random
import re

import pytest
from stdnum import iban as oracle
from stdnum.iban import _ibandb

from tests.rules.detectors.scan import found, marks, scan
from vangrail.rules.detectors.iban import Iban, _forms, checksum

SIGNS = {"n": "0123456789", "a": "ABCDEFGHIJKLMNOPQRSTUVWXYZ", "c": "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789"}


def structure(country: str) -> str:
    """Return the form of a country's numbers as python-stdnum has it, such as `4!a10!n`."""
    return dict(part for _, data in [_ibandb.info(country)[0]] for part in data.items())["bban"]


def made(generator: random.Random) -> str:
    """Return a number that python-stdnum calls valid, of a country drawn by lot."""
    while True:
        country = generator.choice(sorted(_forms())).upper()
        parts = re.findall(r"(\d+)!([nac])", structure(country))
        body = "".join(generator.choice(SIGNS[kind]) for count, kind in parts for _ in range(int(count)))
        number = country + oracle.calc_check_digits(f"{country}00{body}") + body
        if oracle.is_valid(number):
            return number


def test_the_forms_are_those_of_the_registry():
    """Every country's length agrees with python-stdnum's table."""
    for country, (length, _) in _forms().items():
        parts = re.findall(r"(\d+)!", structure(country.upper()))
        assert length == 4 + sum(map(int, parts)), country


def test_what_the_oracle_calls_valid_is_found_and_what_it_calls_invalid_is_not():
    """A thousand numbers and a thousand with one sign changed, compact, spaced and dashed."""
    generator = random.Random(5)
    detector = Iban()
    for count in range(1000):
        number = made(generator)
        place = generator.randrange(2, len(number))
        pool = SIGNS["n"] if number[place].isdigit() else SIGNS["a"]
        changed = number[:place] + generator.choice(pool.replace(number[place], "")) + number[place + 1 :]
        write = (str, lambda one: " ".join(re.findall(".{1,4}", one)), lambda one: "-".join(re.findall(".{1,4}", one)))[
            count % 3
        ]
        _, matches = scan(detector, f"my account is {write(number)}, thanks")
        assert [match.value for match in matches] == [number]
        _, matches = scan(detector, f"my account is {write(changed)}, thanks")
        assert bool(matches) == oracle.is_valid(changed)


@pytest.mark.parametrize(
    ("text", "account"),
    [
        ("IBAN: NL91 ABNA 0417 1643 00 t.n.v. Jan", "NL91 ABNA 0417 1643 00"),
        ("(be68539007547034)", "be68539007547034"),
        ("nl 91 abna 0417164300", "nl 91 abna 0417164300"),
        ("ES91 2100 0418 4502 0005 1332.", "ES91 2100 0418 4502 0005 1332"),
    ],
)
def test_an_account_is_marked_exactly(text, account):
    """Whatever case and spacing."""
    assert found(Iban(), text) == [("iban", account)]


@pytest.mark.parametrize(
    "text",
    [
        *(
            "NL91 ABNA 0417 1643 01",
            "covid19 news of 2020",
            "NL91ABNA04171643001",
            "QQ93 1234 5678",
            "be12 this is a long sentence",
        ),
        *("ES89 3183 1500 9500 0121 0562", "BE30 4354 1116 1155"),
    ],
)
def test_another_number_is_none(text):
    """A wrong checksum, length or country, or a country's own checksum that fails."""
    assert marks(Iban(), text) == []


def test_the_checksum_of_a_right_number_is_one():
    """ISO 13616."""
    assert checksum("gb82west12345698765432") == 1
