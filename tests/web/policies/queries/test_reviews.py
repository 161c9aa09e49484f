"""What is due."""

from datetime import date

import pytest

from vangrail.web.policies import queries
from vangrail.web.policies.actions import ask_for_review, record_outcome

pytestmark = pytest.mark.django_db


def test_due_is_what_its_day_has_come_for_and_nothing_came_of(owner):
    """Nearest first."""
    late, later, done = (
        ask_for_review(name, due=date(2026, 11, day), trigger="date", by=owner)
        for name, day in (("b", 2), ("a", 20), ("c", 1))
    )
    record_outcome(done, decision="keep", by=owner)
    assert list(queries.due_reviews(date(2026, 11, 10))) == [late]
    assert list(queries.open_reviews()) == [late, later]
