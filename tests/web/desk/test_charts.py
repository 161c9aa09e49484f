"""The figures as charts and as a table."""

from datetime import date

import pytest
from django.utils import translation

from vangrail.web.desk import charts
from vangrail.web.desk.models import Day
from vangrail.web.desk.queries.days import STEPS
from vangrail.web.desk.queries.figures import Figures, Sum

DAY = Day(
    day=date(2026, 11, 20),
    topic="price",
    arrived=9,
    answered=4,
    in_time=6,
    late=1,
    waits=[0, 4, *[0] * (len(STEPS) - 1)],
)


def figures(*sums, period="quarter", topics=(("price", 9),)):
    """Return figures of these sums."""
    return Figures(period, "", sums or (filled(),), topics)


def filled():
    """Return a sum of one day."""
    made = Sum(DAY.day)
    made.add(DAY)
    return made


def test_a_page_has_four_charts():
    """Volume, share in time, time to the first answer, and what it is about; each topic leads to its own figures."""
    page = charts.page(figures())
    assert [each.kind for each in page["charts"]] == ["stacked", "line", "line", "rows"]
    assert [list(each.values) for each in page["charts"][0].series] == [[6], [1], [2]]
    assert page["charts"][3].urls == ["/manage/desk/figures/?period=quarter&topic=price"]
    assert [number for number, _what in page["cards"]] == ["9", "4", "86 %", "22 min"]


def test_without_mentions_there_is_no_chart():
    """The page says what will be there."""
    page = charts.page(figures(Sum(DAY.day), topics=()))
    assert page["charts"] == []
    assert [number for number, _what in page["cards"]] == ["0", "0", "–", "–"]


@pytest.mark.parametrize(("value", "words"), [(0.4, "24 min"), (2, "2 h"), (47.4, "47 h"), (60, "2.5 days")])
def test_a_wait_is_said_in_few_words(value, words):
    """Minutes, hours or days, whichever is short."""
    assert charts.hours(value) == words


def test_the_download_has_a_column_for_every_header():
    """Numbers as they are, so that a spreadsheet can count with them."""
    with translation.override("nl"):
        (row,) = charts.rows([DAY])
    assert len(row) == len(charts.headers())
    assert row[0] == "2026-11-20"
    assert row[2:] == (9, 4, 6, 1, 22)
