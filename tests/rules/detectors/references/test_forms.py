"""Names of numbers, and the rooms."""

import pytest

from vangrail.rules.detectors.references.forms import NAMES, NUMBERED, ROOM


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("tracking number 3s12345", "order"),
        ("numero de seguimiento 12345", "order"),
        ("record locator abc123", "booking"),
        ("reserveringsnummer: 12345", "booking"),
        ("medical record no. 12345", "patient"),
        ("nhc 12345", "patient"),
        ("dossiernummer 12345", "customer"),
        ("numero de expediente 12345", "customer"),
    ],
)
def test_a_name_belongs_to_one_kind(text, kind):
    """Which the group tells."""
    match = NUMBERED.search(text)
    assert [name for name in NAMES if match[name]] == [kind]


@pytest.mark.parametrize("text", ["ordering 12345", "border number 12345", "patients 12345"])
def test_half_a_word_is_no_name(text):
    """A name begins and ends as a word."""
    assert NUMBERED.search(text) is None


@pytest.mark.parametrize(("text", "number"), [("room no. 12b", "12b"), ("hab. 305", "305"), ("kamer nr 4.12", "4.12")])
def test_a_room_has_a_figure(text, number):
    """With a letter or a floor."""
    assert ROOM.search(text)["number"] == number
