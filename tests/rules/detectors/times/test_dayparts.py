"""Parts of the day, and which hour of 24 they make."""

import pytest

from vangrail.rules.detectors.times.dayparts import HOURS, hour_of, part_behind


@pytest.mark.parametrize(
    ("text", "part"),
    [
        *(
            (" a.m. x", "am"),
            (" 's ochtends", "am"),
            (" de la mañana".replace("ñ", "n"), "am"),
            (" du matin", "am"),
            (" morgens", "am"),
        ),
        *(
            (" 's nachts", "night"),
            (" at night", "night"),
            (" de la noche", "night"),
            (" uhr nachts", "night"),
            (" de la madrugada", "small"),
        ),
        *(
            (" pm", "pm"),
            (" uur 's avonds", "pm"),
            (" in the evening", "pm"),
            (" de la tarde", "pm"),
            (" am abend", "pm"),
            (" amazing", None),
        ),
    ],
)
def test_a_part_stands_behind_the_hour(text, part):
    """With the word for an hour before it or not."""
    assert part_behind(text, 0)[1] == part


@pytest.mark.parametrize(
    ("hour", "part", "full_day", "result"),
    [
        *(
            (4, "am", False, 4),
            (12, "am", False, 0),
            (4, "pm", False, 16),
            (12, "pm", False, 12),
            (3, "night", False, 3),
        ),
        *(
            (11, "night", False, 23),
            (9, "night", False, 21),
            (12, "night", False, 0),
            (3, "small", False, 3),
            (4, None, False, 16),
        ),
        *((9, None, False, 9), (4, None, True, 4), (16, "pm", False, 16), (0, None, True, 0), (4, "a.m", False, 4)),
    ],
)
def test_the_hour_of_twenty_four(hour, part, full_day, result):
    """Without a part an early hour is the afternoon's, unless the form counts to 24."""
    assert hour_of(hour, part, full_day=full_day) == result


def test_hours_have_names_in_five_languages():
    """Twelve each, where two languages do not share one."""
    assert {HOURS[word] for word in ("four", "vier", "cuatro", "quatre")} == {4}
    assert HOURS["una"] == HOURS["uno"] == HOURS["one"] == 1
