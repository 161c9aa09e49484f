"""Opening hours in the reader's language."""

import pytest

from vangrail.documents.hours import hours_in


@pytest.mark.parametrize(
    ("typed", "english", "dutch", "spanish"),
    [
        (
            "Tuesday to Saturday, 9:00-18:00",
            "Tuesday to Saturday, 9:00-18:00",
            "dinsdag tot en met zaterdag, 9:00-18:00",
            "martes a sábado, 9:00-18:00",
        ),
        (
            "ma t/m vr, 9 tot 17",
            "Monday to Friday, 9 to 17",
            "maandag tot en met vrijdag, 9 tot 17",
            "lunes a viernes, 9 a 17",
        ),
        (
            "de lunes a viernes, de 9:00 a 17:00 CET",
            "Monday to Friday, 9:00 to 17:00 CET",
            "maandag tot en met vrijdag, 9:00 tot 17:00 CET",
            "lunes a viernes, 9:00 a 17:00 CET",
        ),
        ("DAY AND NIGHT", "day and night", "dag en nacht", "día y noche"),
        (
            "mon, wed and fri 9-12",
            "Monday, Wednesday and Friday 9-12",
            "maandag, woensdag en vrijdag 9-12",
            "lunes, miércoles y viernes 9-12",
        ),
        ("9:00-17:00", "9:00-17:00", "9:00-17:00", "9:00-17:00"),
    ],
)
def test_days_are_put_over_and_times_stay(typed, english, dutch, spanish):
    """Whatever language they were typed in."""
    assert [hours_in(typed, language) for language in ("en", "nl", "es")] == [english, dutch, spanish]


@pytest.mark.parametrize("typed", ["Monday, but not in the summer", "after four", "op afspraak", "bel Tom"])
def test_what_is_not_understood_stays_as_it_was_typed(typed):
    """Half a translation would say something else."""
    assert [hours_in(typed, language) for language in ("en", "nl", "es")] == [typed] * 3
