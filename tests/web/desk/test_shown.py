"""The board in words."""

from datetime import UTC, datetime, timedelta

import pytest

from vangrail.web.desk.lanes import Counts, Item
from vangrail.web.desk.look import Look
from vangrail.web.desk.queries.board import LANES, Board, Tally
from vangrail.web.desk.shown import said, until
from vangrail.web.people.models import Person

NOW = datetime(2026, 11, 21, 9, 30, tzinfo=UTC)


@pytest.mark.parametrize(
    ("hours", "words"), [(None, "no hurry"), (1, "today 11:30"), (-48, "19 Nov, 10:30"), (24, "22 Nov, 10:30")]
)
def test_a_time_is_short(hours, words):
    """In the company's zone; the day stands with it only where it is another one."""
    at = None if hours is None else NOW + timedelta(hours=hours)
    assert until(Item("questions", "k", "t", "/", at, NOW)) == words


@pytest.mark.parametrize(
    ("counts", "sentence"),
    [
        (Counts(), "0 things wait."),
        (Counts(1), "1 thing waits."),
        (Counts(3, 1), "3 things wait, 1 is late."),
        (Counts(9, 2), "9 things wait, 2 are late."),
    ],
)
def test_how_it_stands_is_one_sentence(counts, sentence):
    """For who hears the page."""
    look = Look(Person(), NOW)
    assert said(Board(look, [Tally(LANES[0], counts, look)], [])) == sentence
