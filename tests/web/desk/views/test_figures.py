"""The page of figures, tried by a desk, the owner, an auditor and an employee."""

from datetime import timedelta

import pytest
from django.utils import timezone

from vangrail.web.desk import charts
from vangrail.web.desk.models import Day
from vangrail.web.desk.queries.days import STEPS


@pytest.fixture
def day(db):
    """Keep the counts of yesterday, with a topic that a spreadsheet would run."""
    values = {"arrived": 9, "answered": 4, "in_time": 6, "late": 1, "waits": [4, *[0] * len(STEPS)]}
    return Day.objects.create(day=timezone.localdate() - timedelta(days=1), topic="=1+1", **values)


@pytest.mark.parametrize("path", ["/manage/desk/figures/", "/manage/desk/figures.csv"])
def test_who_may_open_what(as_person, carla, owner, person, employee, path):
    """And nobody without signing in; it changes nothing, so it is only read."""
    people = (carla, owner, person("Arno", "auditor"), employee)
    assert tuple(as_person(who).get(path).status_code for who in people) == (200, 200, 200, 403)
    assert as_person(None).get(path).status_code == 302
    assert as_person(carla).post(path).status_code == 405


def test_the_page_draws_and_writes_out(as_person, carla, day):
    """An unknown period is the usual one, and a topic can be left again."""
    page = as_person(carla).get("/manage/desk/figures/?period=never&topic=%3D1%2B1").content.decode()
    assert page.count('<svg class="chart-drawing"') == 4
    assert 'href="/manage/desk/figures/?period=quarter"' in page
    assert 'href="/manage/desk/figures.csv?period=quarter"' in page


def test_an_empty_page_says_what_will_be_there(as_person, carla):
    """Instead of four empty drawings."""
    page = as_person(carla).get("/manage/desk/figures/").content.decode()
    assert "Nothing was said yet" in page
    assert "chart-drawing" not in page


def test_no_spreadsheet_runs_the_download(as_person, carla, day, monkeypatch):
    """What could be a formula begins with an apostrophe."""
    monkeypatch.setattr(charts, "topic_name", lambda name: name)
    answer = as_person(carla).get("/manage/desk/figures.csv")
    text = b"".join(answer.streaming_content).decode("utf-8-sig")
    assert answer["Content-Disposition"] == 'attachment; filename="mentions.csv"'
    assert f"{day.day.isoformat()},'=1+1,9,4,6,1," in text
