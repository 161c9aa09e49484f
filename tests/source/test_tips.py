"""Tip sheets are there in every language, and say the same."""

from vangrail.languages import SHIPPED
from vangrail.source.tips import sheets


def test_every_sheet_says_as_much_in_every_language():
    """As many lines, none empty, and none left in another language."""
    shapes = [[(sheet.id, len(sheet.brand), len(sheet.own)) for sheet in sheets(language)] for language in SHIPPED]
    assert all(shape == shapes[0] for shape in shapes)
    said = [
        line for language in SHIPPED for sheet in sheets(language) for line in (sheet.title, *sheet.brand, *sheet.own)
    ]
    assert len(set(said)) == len(said)
    assert all(said)


def test_every_sheet_names_what_was_read():
    """And when; on devices there is nothing but our own advice."""
    assert [bool(sheet.sources) for sheet in sheets("en")] == [True, True, False]
    assert all(sheet.reviewed.year > 2025 for sheet in sheets("en"))


def test_passwords_factors_and_devices_have_one():
    """The three things that a policy tells everybody."""
    assert [sheet.id for sheet in sheets("nl")] == ["passwords", "second_factor", "devices"]
