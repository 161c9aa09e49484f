"""Parts of the day, and which hour of 24 they make."""

import pytest

from vangrail.rules.detectors.times.dayparts import HOURS, hour_of, part_behind, part_told


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
    ("hour", "part", "result"),
    [
        *((4, "am", 4), (12, "am", 0), (4, "a.m", 4), (4, "pm", 16), (12, "pm", 12), (3, "small", 3)),
        *((3, "night", 3), (11, "night", 23), (9, "night", 21), (12, "night", 0)),
        *((3, "evening", 3), (5, "evening", 17), (10, "evening", 22), (12, "evening", 0)),
        *((4, "morning", 4), (11, "morning", 11), (4, "afternoon", 16), (12, "afternoon", 12)),
        *((16, "pm", 16), (10, "whole", 10), (9, None, 9), (7, None, 19)),
    ],
)
def test_a_part_of_the_day_makes_the_hour_sure(hour, part, result):
    """From six to nine no part is needed to know that it is no night."""
    assert hour_of(hour, part, full_day=False) == (result, True)


@pytest.mark.parametrize("hour", [0, 4, 10, 12, 16, 22])
def test_who_counts_to_24_means_what_stands_there(hour):
    """A leading nought, "4u30", an hour past twelve."""
    assert hour_of(hour, None, full_day=True) == (hour, True)


@pytest.mark.parametrize(
    ("hour", "part"),
    [*((hour, None) for hour in (1, 4, 5, 10, 11, 12)), (12, "morning"), (10, "afternoon"), (11, "afternoon")],
)
def test_an_hour_that_may_be_either_is_unsure(hour, part):
    """It stays as it is on the face of a clock."""
    assert hour_of(hour, part, full_day=False) == (hour, False)


@pytest.mark.parametrize(
    ("text", "part"),
    [
        ("vannacht was ik om | nog wakker", "night"),
        ("turno de noche hasta las |", "night"),
        ("see you tonight at |", "evening"),
        ("vanavond ben ik om | klaar", "evening"),
        ("esta manana abrimos a las |", "morning"),
        ("after lunch, at |", "afternoon"),
        ("van | tot 18:00", "whole"),
        ("open | - 18u", "whole"),
        ("what a night shift! at |", None),
        ("om | sluiten we", None),
        ("tonight is for a very long story that goes on and on and on, at |", None),
    ],
)
def test_the_sentence_tells_the_part_of_the_day(text, part):
    """The nearest word of the same sentence, and a time beside it that counts to 24."""
    place = text.index("|")
    assert part_told(text.replace("|", "4:30"), place, place + 4) == part


def test_hours_have_names_in_five_languages():
    """Twelve each, where two languages do not share one."""
    assert {HOURS[word] for word in ("four", "vier", "cuatro", "quatre")} == {4}
    assert HOURS["una"] == HOURS["uno"] == HOURS["one"] == 1
