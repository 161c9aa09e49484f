"""Numbers below five are shown to nobody."""

from datetime import date

import pytest

from vangrail.web.checks import queries
from vangrail.web.checks.models import Count

pytestmark = pytest.mark.django_db
OCTOBER, NOVEMBER = date(2026, 10, 1), date(2026, 11, 1)


def counted(month, **numbers):
    """Count checks by level, and clauses under any other name."""
    for name, number in numbers.items():
        kind = {"level": name} if name in {"fine", "change", "ask", "dont"} else {"clause": name}
        Count.objects.create(month=month, number=number, **kind)


@pytest.mark.parametrize(
    ("levels", "yes"),
    [
        ({"fine": 4}, None),
        ({"fine": 5}, 100),
        ({"fine": 60, "change": 20, "ask": 15, "dont": 5}, 80),
        ({"fine": 60, "ask": 4}, None),
        ({"fine": 1, "ask": 60}, None),
        ({}, None),
    ],
)
def test_a_share_tells_about_nobody(levels, yes):
    """Not where the yes or the no could be one person's."""
    assert queries.share(levels) == yes


def test_months_are_shown_newest_first():
    """A month with fewer than five is there without its number."""
    counted(OCTOBER, fine=10, change=5, ask=5)
    counted(NOVEMBER, fine=3, ask=1, facts=9)
    assert queries.months() == [queries.Month(NOVEMBER, None, None), queries.Month(OCTOBER, 20, 75)]
    assert queries.share_of_yes() == 75


def test_clauses_are_told_from_five_on():
    """Over all months or since one."""
    counted(OCTOBER, facts=4, respect=9)
    counted(NOVEMBER, facts=4, crisis=4)
    assert queries.asked_about() == {"respect": 9, "facts": 8}
    assert queries.asked_about(since=NOVEMBER) == {}
