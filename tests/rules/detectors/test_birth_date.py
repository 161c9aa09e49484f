"""Dates of birth in five languages, and other dates."""

import pytest

from tests.rules.detectors.scan import found, marks, scan
from vangrail.rules.detectors.birth_date import BirthDate


@pytest.mark.parametrize(
    ("text", "date", "value"),
    [
        ("Born on 12/05/1984.", "12/05/1984", "1984-05-12"),
        ("DOB: 12-05-84", "12-05-84", "1984-05-12"),
        ("geboren op 12 mei 1984 in Gent", "12 mei 1984", "1984-05-12"),
        ("geboortedatum: 12.05.1984", "12.05.1984", "1984-05-12"),
        ("fecha de nacimiento 12 de mayo de 1984", "12 de mayo de 1984", "1984-05-12"),
        ("nacida el 12/05/1984", "12/05/1984", "1984-05-12"),
        ("née le 12 mai 1984", "12 mai 1984", "1984-05-12"),
        ("geboren am 12. Mai 1984", "12. Mai 1984", "1984-05-12"),
        ("was born May 13, 1984", "May 13, 1984", "1984-05-13"),
        ("date of birth 5/13/2001", "5/13/2001", "2001-05-13"),
        ("d.o.b. 1984-05-12", "1984-05-12", "1984-05-12"),
    ],
)
def test_a_date_of_birth_is_marked(text, date, value):
    """The date alone, and which day it is."""
    assert found(BirthDate(), text) == [("birth_date", date)]
    assert [match.value for match in scan(BirthDate(), text)[1]] == [value]


@pytest.mark.parametrize(
    "text",
    [
        *("12/05/1984", "the shop opened on 12 May 1984", "born in 1984", "born ready", "geboren in mei 1984", "dob"),
        *("born on 32/05/1984", "born on 31/02/1984", "date of birth please", "nacida en Madrid", "born 13/13/1984"),
    ],
)
def test_another_date_is_none(text):
    """No word, no day, no such day."""
    assert marks(BirthDate(), text) == []
