"""A review and its outcome read as a line."""

from datetime import date

import pytest

from vangrail.web.policies.actions import ask_for_review, record_outcome

pytestmark = pytest.mark.django_db


def test_it_says_what_and_by_when(owner):
    """Without a clause it is the whole policy."""
    review = ask_for_review("", due=date(2026, 12, 1), trigger="law", by=owner)
    outcome = record_outcome(review, decision="keep", by=owner)
    assert (str(review), str(outcome)) == ("policy 2026-12-01", "policy 2026-12-01: keep")
