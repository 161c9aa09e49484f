"""A receipt, a till screen and a conversation are told from other writing."""

import pytest

from tests.check.images.pictures import CHAT, MAIL, RECEIPT, TILL
from vangrail.check.images.layout import layout
from vangrail.check.images.reading import Line


def lines(texts):
    """Return lines below each other, all ending at the same place."""
    return [Line(text, (0.1, number / 20, 0.8, number / 20 + 0.03)) for number, text in enumerate(texts)]


@pytest.mark.parametrize(
    "texts",
    [
        RECEIPT,
        ("Helmet 34.95", "Lock 12.00", "Total 46.95", "VISA **** 1111"),
        ("Casco 34,95", "Candado 12,00", "IVA 21% 9,86", "A pagar 56,81"),
        ("Order 20391", "2 x tubes 13.98", "VAT 2.43", "Amount due 13.98"),
    ],
)
def test_a_receipt_is_recognised(texts):
    """In each language."""
    assert layout(lines(texts)) == "receipt"


@pytest.mark.parametrize(
    "texts",
    [
        TILL,
        ("Dagomzet 12.480,50", "Transacties 214"),
        ("Ventas de hoy 3.204,10", "Cierre de caja"),
        ("TODAY'S SALES", "12,480.50", "98.00"),
    ],
)
def test_a_till_screen_is_recognised(texts):
    """The screen itself, or the total of a day."""
    assert layout(lines(texts)) == "till"


@pytest.mark.parametrize(
    "texts",
    [
        (),
        ("Sale! Helmets from 34,95",),
        ("Menu", "Soup 4,50", "Pasta 9,50", "Cake 3,20"),
        ("Open 9.00 - 18.00", "Closed on 25.12"),
        ("We ran 10,55 km today", "Total: 42,20 km this month"),
        ("Thank you, team!", "Happy birthday"),
    ],
)
def test_other_writing_is_none(texts):
    """A poster, a menu, opening hours, a run."""
    assert layout(lines(texts)) is None


@pytest.mark.parametrize(("texts", "kind"), [(CHAT, "chat"), (MAIL, "mail")])
def test_a_conversation_comes_before_what_it_is_about(texts, kind):
    """Also where it tells what somebody paid."""
    assert layout(lines(texts)) == kind
    assert layout(lines((*texts, *RECEIPT[1:]))) == kind
