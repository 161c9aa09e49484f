"""Passports, cards and licences behind their name."""

import pytest

from vangrail.rules.detectors.schemes.papers import NUMBERS, kind


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("passport number: nx1234567", "nx1234567"),
        ("paspoortnummer is nx12345p8", "nx12345p8"),
        ("pasaporte n.o aab123456", "aab123456"),
        ("found a passport in room 2. number 533 290 117", "533 290 117"),
        ("her passport no. 533401372", "533401372"),
        ("rijbewijs 5812345678", "5812345678"),
        ("permiso de conducir: 12345678z", "12345678z"),
        ("identiteitskaart nr 592123456789", "592123456789"),
    ],
)
def test_a_name_announces_its_number(text, number):
    """With "number", "is" or a colon between them, or a few words and "number"."""
    assert NUMBERS.search(text)["number"] == number


@pytest.mark.parametrize(
    "text",
    [
        "passport queue 20260101",
        "passport office, phone number 0612345678",
        "my passport expires 12345678",
        "passport photos2024",
        "passport is 1234",
        "paspoort vergeten",
    ],
)
def test_other_words_between_announce_nothing(text):
    """Nor does a number that is too short."""
    assert NUMBERS.search(text) is None


@pytest.mark.parametrize(
    ("text", "name"),
    [
        *(
            ("paspoort nx12345p8", "passport"),
            ("identiteitskaart 592123456789", "card"),
            ("rijbewijs 5812345678", "licence"),
        ),
        *(("paspoort nx1234o58", None), ("identiteitskaart 581001rxr", None), ("passport 581001rxr", "passport")),
    ],
)
def test_dutch_and_belgian_papers_have_their_form(text, name):
    """No letter o, two letters in front; of other countries nothing is known."""
    assert kind(NUMBERS.search(text)) == name
