"""Counts wait in memory and are written together, some time later."""

from collections import Counter
from datetime import UTC, date, datetime

import pytest

from vangrail.web.checks import actions
from vangrail.web.checks.answering import Asked, answer
from vangrail.web.checks.models import Count

pytestmark = pytest.mark.django_db
NOON = datetime(2026, 11, 21, 12, tzinfo=UTC)
MONTH = date(2026, 11, 1)


def rows():
    """Return what is in the table."""
    return {(row.clause, row.level): row.number for row in Count.objects.all()}


def test_a_check_is_counted_later(acme, monkeypatch):
    """By its level and once for each clause; nothing is in the table until its time has come."""
    monkeypatch.setattr(actions, "monotonic", lambda: 0.0)
    for text in ("heron", "heron and 0470 12 34 56", "a sunny day"):
        actions.count(answer(Asked(text=text)), NOON)
    assert rows() == {}
    monkeypatch.setattr(actions, "monotonic", lambda: actions.AFTER[1] + 1.0)
    actions.count(answer(Asked(text="sunny")), NOON)
    assert rows() == {("", "ask"): 2, ("", "fine"): 2, ("a_clause", ""): 2}


def test_a_batch_is_written_at_no_known_time():
    """Somewhere within the hour."""
    dues = set()
    for _ in range(20):
        batch = actions.Batch()
        batch.add([(MONTH, "facts", "")], 100.0)
        assert batch.take(100.0 + actions.AFTER[0] - 1) == Counter()
        assert batch.take(100.0 + actions.AFTER[1]) == Counter({(MONTH, "facts", ""): 1})
        dues.add(batch._due)
    assert len(dues) == 20


def test_a_second_batch_adds_to_the_first():
    """And an empty one writes nothing."""
    actions.flush(Counter({(MONTH, "facts", ""): 2}))
    actions.flush(Counter({(MONTH, "facts", ""): 3}))
    actions.flush(Counter())
    assert rows() == {("facts", ""): 5}
