"""Telephone numbers as people write them in seven countries, and nothing else that is made of digits."""

import pytest

from tests.rules.detectors.scan import found, marks, scan
from vangrail.rules.detectors.phone import Phone


@pytest.mark.parametrize(
    ("text", "number", "kind"),
    [
        ("Bel me op 06 12 34 56 78", "06 12 34 56 78", "phone.mobile"),
        ("0612345678", "0612345678", "phone.mobile"),
        ("tel.06-12345678", "06-12345678", "phone.mobile"),
        ("Mijn nummer is 06 - 12 34 56 78", "06 - 12 34 56 78", "phone.mobile"),
        ("020 123 45 67", "020 123 45 67", "phone"),
        ("+31 (0)6 12345678", "+31 (0)6 12345678", "phone.mobile"),
        ("0031 6 12345678", "0031 6 12345678", "phone.mobile"),
        ("0475/12.34.56", "0475/12.34.56", "phone.mobile"),
        ("+32 475 12 34 56", "+32 475 12 34 56", "phone.mobile"),
        ("bel 02 511 23 45", "02 511 23 45", "phone"),
        ("llámame al 612345678", "612345678", "phone.mobile"),
        ("612 345 678", "612 345 678", "phone.mobile"),
        ("91 123 45 67", "91 123 45 67", "phone"),
        ("06 12 34 56 78 appelez", "06 12 34 56 78", "phone.mobile"),
        ("01 42 68 53 00", "01 42 68 53 00", "phone"),
        ("Ruf mich an: 0176 12345678", "0176 12345678", "phone.mobile"),
        ("Tel. 030/1234567", "030/1234567", "phone"),
        ("07911 123456", "07911 123456", "phone.mobile"),
        ("+44 20 7946 0958", "+44 20 7946 0958", "phone"),
        ("(212) 456-7890", "(212) 456-7890", "phone"),
        ("212.456.7890", "212.456.7890", "phone"),
        ("call 2124567890", "2124567890", "phone"),
        ("call me at 555-123-4567", "555-123-4567", "phone"),
        ("call 555-0123", "555-0123", "phone"),
        ("+1 (555) 123-4567", "+1 (555) 123-4567", "phone"),
        ("mi celular es 55 1234 5678", "55 1234 5678", "phone"),
        ("su cel 11 2345-6789", "11 2345-6789", "phone"),
        ("cel: 312 345 6789", "312 345 6789", "phone"),
        ("+54 9 11 2345-6789", "+54 9 11 2345-6789", "phone.mobile"),
        ("+56 9 8765 4321", "+56 9 8765 4321", "phone"),
        ("+1-234-567-8901", "+1-234-567-8901", "phone"),
        ("call 234-567-8901x123", "234-567-8901", "phone"),
        ("wa.me/31612345678", "31612345678", "phone.mobile"),
        ("06 12345678 24/7", "06 12345678", "phone.mobile"),
        ("phone no. 0612345678", "0612345678", "phone.mobile"),
        ("\U0001f4de 612345678", "612345678", "phone.mobile"),
        ("whatsapp +5511987654321", "+5511987654321", "phone.mobile"),
    ],
)
def test_a_number_is_marked_exactly(text, number, kind):
    """National and international, spaced, dotted, dashed, with words and signs around it."""
    assert found(Phone(), text) == [(kind, number)]


@pytest.mark.parametrize("text", ["0800 1234", "0900-8844", "900 123 456", "1-800-356-9377", "bel 0800 123 45 67"])
def test_a_service_number_is_nobodys(text):
    """Free and paid lines have a kind of their own, so that a rule can leave them alone."""
    assert [kind for kind, _ in found(Phone(), text)] == ["phone.service"]


@pytest.mark.parametrize(
    "text",
    [
        *("€ 1.234.567", "$ 212 456 7890", "20.000.000 mensen", "912 345 678 habitantes", "win 1.000.000.000 euro"),
        *(
            "01-02-2017",
            "2017-01-02 10:30",
            "05.12.2018 10.30",
            "20170102 123456",
            "2016 2017 2018",
            "2017-2018-2019-2020",
        ),
        *(
            "open 08.30 - 17.00 09.00-12.00",
            "ma-vr 08.00-17.30",
            "between 0830-1700 hrs",
            "6-4 3-6 7-6 6-4",
            "2-0 1-1 0-0 3-2",
        ),
        *(
            "order 0612345678",
            "bestelnummer: 612345678",
            "invoice #0201234567",
            "my id is 0612345678",
            "pedido 612345678",
        ),
        *("ISBN 978-90-274-3964-2", "ISBN 0-306-40615-2", "@116953 hi", "@0612345678", "v1.2.3.4.5.6.7"),
        *("https://social.example.com/x/status/836512345678901234", "836512345678901234", "lotto 06 12 23 34 41 45"),
        *(
            "NL91 ABNA 0417 1643 00",
            "DE89 3704 0044 0532 0130 00",
            "4539 5787 6362 1486",
            "0612345678901",
            "12345678901234",
        ),
        *(
            "06 123456",
            "+31 6 123",
            "1234567",
            "612345678",
            "2124567890",
            "555-0123",
            "00 00 00 00 00",
            "10 000 000 000",
        ),
    ],
)
def test_another_number_is_none(text):
    """Prices, dates, hours, scores, orders, accounts, handles, links, numbers that do not exist."""
    assert marks(Phone(), text) == []


@pytest.mark.parametrize("joint", [" / ", ", ", " ", " en ", " or "])
def test_two_numbers_side_by_side_are_two(joint):
    """Whatever stands between them."""
    assert marks(Phone(), f"06-12345678{joint}020-1234567") == ["06-12345678", "020-1234567"]


def test_the_value_is_international():
    """The same number written in two ways has one value."""
    assert [match.value for text in ("06 12 34 56 78", "+31 6 12345678") for match in scan(Phone(), text)[1]] == [
        "+31612345678"
    ] * 2
