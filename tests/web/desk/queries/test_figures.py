"""The figures."""

from datetime import date, timedelta

import pytest
from django.core.exceptions import PermissionDenied

from vangrail.web.desk.models import Day
from vangrail.web.desk.queries.days import STEPS
from vangrail.web.desk.queries.figures import PERIODS, Sum, days, figures

TODAY = date(2026, 11, 21)
NONE = [0] * (len(STEPS) + 1)


def put(back, topic="delivery", arrived=10, in_time=6, late=2):
    """Keep the counts of a day so many days back."""
    waits = [0, 4, *NONE[2:]]
    values = {"arrived": arrived, "answered": 4, "in_time": in_time, "late": late, "waits": waits}
    return Day.objects.create(day=TODAY - timedelta(days=back), topic=topic, **values)


@pytest.mark.parametrize("period", PERIODS)
def test_a_period_ends_today(carla, period):
    """Its stretches follow each other without a gap, and what is older is left out."""
    number, length = PERIODS[period]
    put(0)
    put(number * length - 1)
    put(number * length)
    found = figures(carla, TODAY, period)
    assert [each.arrived for each in found.sums] == [10, *[0] * (number - 2), 10]
    assert found.sums[-1].first + timedelta(days=length - 1) == TODAY
    assert found.whole.arrived == 20


def test_a_topic_narrows_all_but_the_list_of_topics(carla):
    """So that another one can be chosen."""
    put(0)
    put(0, "price", arrived=30, in_time=30, late=0)
    found = figures(carla, TODAY, topic="delivery")
    assert found.topics == [("price", 30), ("delivery", 10)]
    assert (found.whole.arrived, found.whole.share, found.whole.open) == (10, 75, 2)
    assert found.whole.hours == pytest.approx(0.375)


def test_where_nothing_is_done_there_is_no_share():
    """Neither nought nor all of it."""
    assert (Sum(TODAY).share, Sum(TODAY).hours) == (None, None)


def test_the_download_has_the_same_days(carla):
    """By day and topic."""
    put(1, "price")
    put(1)
    put(91)
    assert [(day.topic, day.day.day) for day in days(carla, TODAY)] == [("delivery", 20), ("price", 20)]


def test_an_employee_gets_no_figures(employee):
    """Whatever the road."""
    for query in (figures, days):
        with pytest.raises(PermissionDenied):
            query(employee, TODAY)
