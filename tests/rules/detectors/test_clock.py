"""Times of day in figures and words, by night and by day; no scores, ratios, verses, prices or durations."""

import pytest

from tests.rules.detectors.scan import found, marks, scan
from vangrail.rules.detectors.clock import Clock


@pytest.mark.parametrize(
    ("text", "marked", "value"),
    [
        ("alone at 4 a.m. again", "4 a.m.", "04:00"),
        ("still here 11pm", "11pm", "23:00"),
        ("2 AM!", "2 AM", "02:00"),
        ("closing at 5.30am.", "5.30am", "05:30"),
        ("om 4u30 begonnen", "4u30", "04:30"),
        ("tot 23u", "23u", "23:00"),
        ("Still here 23:15", "23:15", "23:15"),
        ("om 23.15 uur", "23.15", "23:15"),
        ("04:30 shift", "04:30", "04:30"),
        ("om 4 uur 's nachts", "4 uur 's nachts", "04:00"),
        ("half vijf 's ochtends", "half vijf 's ochtends", "04:30"),
        ("a las 3 de la mañana", "3 de la mañana", "03:00"),
        ("a las tres y media de la noche", "tres y media de la noche", "03:30"),
        ("a las 11 de la noche", "11 de la noche", "23:00"),
        ("3 de la madrugada", "3 de la madrugada", "03:00"),
        ("um 3 Uhr nachts", "3 Uhr nachts", "03:00"),
        ("22 Uhr", "22 Uhr", "22:00"),
        ("à 3h du matin", "3h du matin", "03:00"),
        ("four in the morning", "four in the morning", "04:00"),
        ("at midnight", "midnight", "00:00"),
        ("om middernacht", "middernacht", "00:00"),
    ],
)
def test_a_time_at_night(text, marked, value):
    """From ten in the evening to six in the morning."""
    folded, matches = scan(Clock(), text)
    assert [(match.kind, folded.original(match.start, match.end), match.value) for match in matches] == [
        ("clock.night", marked, value)
    ]
    assert found(Clock(), text)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        *(("open till 9pm", "21:00"), ("om 16u30", "16:30"), ("sluiten om 9 uur", "09:00"), ("salgo a las 6", "18:00")),
        *(("8 in the evening", "20:00"), ("a las 9 de la noche", "21:00"), ("gegen 18.15 Uhr", "18:15")),
        *(("5 in the afternoon", "17:00"), ("6 a.m.", "06:00"), ("21:59", "21:59"), ("om 10u30", "10:30")),
        *(("half past six", "18:30"), ("open van 10:00 tot 18:00", "10:00"), ("this morning at 10:30", "10:30")),
        *(("vanmiddag om 4 uur in de winkel", "16:00"), ("esta tarde a las 5", "17:00")),
    ],
)
def test_a_time_by_day(text, value):
    """Told by a word, by the way it is written, or because either reading is by day."""
    assert [(match.kind, match.value) for match in scan(Clock(), text)[1]][:1] == [("clock.day", value)]
    assert found(Clock(), text)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        *(("om 4 uur", "04:00"), ("we sluiten om 11 uur", "11:00"), ("at 4:30", "04:30"), ("at 10:30", "10:30")),
        *(
            ("om 4u klaar", "04:00"),
            ("half past four", "04:30"),
            ("om kwart voor zes", "05:45"),
            ("om half vijf", "04:30"),
        ),
        *(("a las 11", "11:00"), ("a las cuatro y media", "04:30"), ("um 4 Uhr", "04:00"), ("at 12 o'clock", "12:00")),
    ],
)
def test_a_bare_time_that_may_be_either(text, value):
    """It is neither night nor day: a rule about the night must not guess."""
    assert [(match.kind, match.value) for match in scan(Clock(), text)[1]] == [("clock.unsure", value)]
    assert found(Clock(), text)


@pytest.mark.parametrize(
    "text",
    [
        "vannacht om 4 uur nog wakker",
        "my night shift ends at 5 o'clock",
        "tonight we close at 11:30",
        "vanavond om 11 uur sluit ik",
        "esta noche salgo a las 11",
        "turno de noche, a las 3 sola",
        "can't sleep, it's 3:30",
        "my alarm goes at 4.45",
        "rooster komt zondagavond om elf uur",
        "cierro sola cada noche a las once y cuarto",
    ],
)
def test_a_word_elsewhere_in_the_sentence_tells_the_night(text):
    """Though nothing stands behind the time itself."""
    assert [match.kind for match in scan(Clock(), text)[1]] == ["clock.night"]
    assert found(Clock(), text)


@pytest.mark.parametrize(
    "text",
    [
        *(
            "we won 3:1",
            "won 12:10",
            "ratio 16:9",
            "John 3:16",
            "2-1",
            "version 4.30",
            "€ 4.30",
            "3.30 euro",
            "10.50 usd",
            "4.5 stars",
        ),
        *(
            "4 uur werken",
            "8 uur per dag",
            "5 uur lang",
            "twee uur later",
            "it took 3h",
            "2 hours ago",
            "4,5 uur",
            "van 3 tot 5 dagen",
        ),
        *(
            "a las 3 chicas",
            "a las personas",
            "midnight blue",
            "half of it",
            "half vol",
            "3x faster",
            "24/7",
            "100 m",
            "18. bis 20.10.",
        ),
    ],
)
def test_what_is_no_time(text):
    """Scores, ratios, verses, prices, versions, durations, dates."""
    assert marks(Clock(), text) == []
