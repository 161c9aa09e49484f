"""Rows of the records."""

from datetime import UTC, datetime

import pytest

from vangrail.web.audit.actions import record
from vangrail.web.audit.models import Entry
from vangrail.web.evidence.queries import Told
from vangrail.web.evidence.retention import periods
from vangrail.web.evidence.tables import periods_table, records_table, rows_to_download

TOLD = Told(
    7, datetime(2026, 11, 2, 9, tzinfo=UTC), "people.added", "Ann added Bob.", "people.person:1", "people.person:2", "d"
)


def test_more_of_the_same_is_a_link_away():
    """But not where one already is."""
    (row,) = records_table([TOLD], {})["rows"]
    assert (row[3].url, row[4].url) == ("?actor=people.person%3A1", "?subject=people.person%3A2")
    (row,) = records_table([TOLD], {"actor": "people.person:1"})["rows"]
    assert row[3] == ""


@pytest.mark.django_db
def test_every_entry_is_a_row():
    """With the digest that links it."""
    made = [record("people.added", by=None) for _ in range(3)]
    rows = list(rows_to_download(Entry.objects.select_related("payload").order_by("-seq")))
    assert [(row[0], row[4]) for row in rows] == [(each.seq, each.digest) for each in reversed(made)]


def test_a_period_is_told_in_whole_years():
    """Or in days, with the name by which the setting calls it."""
    rows = periods_table(periods(("visits=90",)))["rows"]
    assert [row[1:] for row in rows[:2]] == [("90 days", "visits"), ("2 years", "questions")]
