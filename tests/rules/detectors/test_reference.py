"""Orders, bookings, patients, customers, rooms: the number behind its name, and what only looks like one."""

import pytest

from tests.rules.detectors.scan import found, marks, scan
from vangrail.rules.detectors.reference import Reference


@pytest.mark.parametrize(
    ("text", "kind", "marked"),
    [
        ("order number 1048213", "order", "1048213"),
        ("Order #10482-3", "order", "10482-3"),
        ("your order no. 112-1234567-1234567 is here", "order", "112-1234567-1234567"),
        ("bestelnummer 2026-88213", "order", "2026-88213"),
        ("nº de pedido: 88213-A", "order", "88213-A"),
        ("booking reference X7K2PQ", "booking", "X7K2PQ"),
        ("PNR ABCDEF", "booking", "ABCDEF"),
        ("boekingsnummer 99231", "booking", "99231"),
        ("número de reserva: HT4482", "booking", "HT4482"),
        ("MRN 0048213", "patient", "0048213"),
        ("patiëntnummer 4482913", "patient", "4482913"),
        ("historia clínica n.º 448291", "patient", "448291"),
        ("customer number 55821", "customer", "55821"),
        ("klantnummer is 55821", "customer", "55821"),
        ("n.º de póliza 5582-113", "customer", "5582-113"),
        ("room 214 again", "room", "room 214"),
        ("mevrouw van kamer 12 belt", "room", "kamer 12"),
        ("la señora de la habitación 305", "room", "habitación 305"),
        ("cama 12-2", "room", "cama 12-2"),
    ],
)
def test_a_number_stands_behind_its_name(text, kind, marked):
    """A room with its word, the others without."""
    assert found(Reference(), text) == [(f"reference.{kind}", marked)]


@pytest.mark.parametrize(
    "text",
    [
        *("order 66", "case 3", "order number please", "order number one", "order no 5", "account no longer mine"),
        *("pnr", "booking number 3", "localizador gps", "member id required", "my customer number is secret"),
        *(
            "a two bed 2 bath flat",
            "room 2 euro",
            "room 4 people",
            "room for 4",
            "kamer 3 uur",
            "room 5:30",
            "room 10 to 12",
        ),
        *("habitación 3 personas", "cama 2 plazas", "classroom 12", "the code is 1234", "order number 12%"),
    ],
)
def test_another_number_is_none(text):
    """Too short, no digits, an amount, a time, a number of people."""
    assert marks(Reference(), text) == []


def test_the_value_is_in_capitals():
    """As a system prints it."""
    assert [match.value for match in scan(Reference(), "booking code x7k2pq")[1]] == ["X7K2PQ"]
