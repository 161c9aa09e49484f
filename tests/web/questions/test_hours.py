"""Opening hours as people write them."""

from datetime import time
from zoneinfo import ZoneInfo

import pytest

from vangrail.decisions.clocks import ALWAYS, Week
from vangrail.web.questions.hours import week

ZONE = ZoneInfo("Europe/Brussels")
OFFICE = Week(ZONE)
NINE_TO_SIX = (time(9), time(18))


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("dinsdag t/m zaterdag, 9:00-18:00", dict.fromkeys(range(1, 6), NINE_TO_SIX)),
        ("Monday to Friday, 8:00-18:00 CET", dict.fromkeys(range(5), (time(8), time(18)))),
        ("lunes a jueves de 9 a 18", dict.fromkeys(range(4), NINE_TO_SIX)),
        ("9am-6pm", dict.fromkeys(range(5), NINE_TO_SIX)),
        ("op werkdagen van 9u tot 18u", dict.fromkeys(range(5), NINE_TO_SIX)),
        ("every day 10:30-24:00", dict.fromkeys(range(7), (time(10, 30), time.max))),
        ("ma, wo en vr 9.00-12.30 en 13.30-18.00", dict.fromkeys((0, 2, 4), NINE_TO_SIX)),
        ("Mon-Thu 9-18; Fri 9-12", {**dict.fromkeys(range(4), NINE_TO_SIX), 4: (time(9), time(12))}),
        ("Mon-Thu 9-18, Fri closed", dict.fromkeys(range(4), NINE_TO_SIX)),
    ],
)
def test_days_and_times(text, days):
    """In three languages, with a break, with more than one part."""
    assert week(text, ZONE).days == days


@pytest.mark.parametrize("text", ["day and night", "dag en nacht", "día y noche"])
def test_always(text):
    """Every hour counts."""
    assert week(text, ZONE).days == ALWAYS


@pytest.mark.parametrize("text", ["", "after the meeting on Mondays 9-17", "9-17-20", "25:00-26:00", "18-9", "Monday"])
def test_what_cannot_be_read_counts_as_office_hours(text):
    """A promise has to end somewhere."""
    assert week(text, ZONE).days == OFFICE.days
