"""The two numbers that everybody may read."""

from datetime import date, timedelta

import pytest

from tests.web.reports.conftest import NOON
from vangrail.web.reports.actions.handling import close
from vangrail.web.reports.models import Report
from vangrail.web.reports.queries.counts import counts

pytestmark = pytest.mark.django_db
NEXT = date(2026, 12, 3)


def test_nothing_is_shown_below_five(hanna, put):
    """Four problems are nobody's business."""
    for _number in range(4):
        put(kind="grievance")
    assert (counts(NEXT).raised, counts(NEXT).fixed) == (None, None)
    put(kind="grievance")
    assert (counts(NEXT).raised, counts(NEXT).fixed) == (5, None)


def test_this_month_does_not_count_yet(hanna, put):
    """So nobody sees the number move the day after somebody spoke up."""
    for _number in range(6):
        put(kind="grievance")
    assert counts(NOON.date() + timedelta(days=5)).raised is None


def test_solved_ones_show_when_those_that_are_left_are_five_or_none(hanna, put):
    """What somebody saw is not counted, and what was forgotten still is."""
    made = [put(kind="grievance") for _number in range(10)]
    for report in made[:6]:
        close(report, "fixed", "Done.", by=hanna, at=NOON)
    assert (counts(NEXT).raised, counts(NEXT).fixed) == (10, None)
    close(made[6], "passed", "Elsewhere.", by=hanna, at=NOON)
    Report.objects.filter(pk=made[5].pk).update(kind="saw")
    assert (counts(NEXT).raised, counts(NEXT).fixed) == (5, None)
    put(kind="grievance")
    assert (counts(NEXT).raised, counts(NEXT).fixed) == (10, 5)
