"""Number plates as on the car, and other letters with digits."""

import pytest

from tests.rules.detectors.scan import found, marks, scan
from vangrail.rules.detectors.plate import Plate


@pytest.mark.parametrize(
    "plate", ["12-AB-CD", "AB-CD-12", "12-ABC-3", "1-ABC-123", "AB-123-CD", "GB-123-X", "G-123-AB", "123-AB-4"]
)
@pytest.mark.parametrize("sentence", ["{}", "that {} parked on my foot", "({})!"])
def test_a_telling_form_needs_no_word(plate, sentence):
    """Capitals and dashes of the Netherlands, Belgium and France."""
    assert found(Plate(), sentence.format(plate)) == [("plate", plate)]


@pytest.mark.parametrize(
    ("text", "plate"),
    [
        ("matrícula 1234 BCD", "1234 BCD"),
        ("the number plate was AB12 CDE", "AB12 CDE"),
        ("patente AB 123 CD", "AB 123 CD"),
        ("un taxi con placa ABC 123", "ABC 123"),
        ("placas ABC-123-D", "ABC-123-D"),
        ("Kennzeichen B-MW 1234", "B-MW 1234"),
        ("kenteken 12AB34... geen idee; kenteken 1ABC123", "1ABC123"),
    ],
)
def test_a_word_makes_another_form_count(text, plate):
    """Right beside it."""
    assert plate in marks(Plate(), text)


@pytest.mark.parametrize(
    "text",
    [
        *("1234 BCD", "AB12 CDE", "ABC 123", "B-MW 1234", "12-ab-cd", "20-10-2026", "COVID-19", "R2-D2", "AB-CD-EF"),
        *("a plate of 12 oysters", "een plaat van 10 jaar", "placa de 12 cm", "F-16-XL-2", "plaat: ABC", "1-ABC-1234"),
    ],
)
def test_other_signs_are_none(text):
    """No word, small letters, dates, names of things."""
    assert marks(Plate(), text) == []


def test_the_value_has_no_signs():
    """So that two writings are the same."""
    assert [match.value for match in scan(Plate(), "1-ABC-123")[1]] == ["1ABC123"]
