"""Dates of review that have gone by."""

from datetime import date

import pytest

from vangrail.policy.company import Review
from vangrail.source.answers import policy_from_answers

RULE = "review-date-passed"


@pytest.mark.parametrize(
    ("text", "speaks"),
    [
        ("Next review: 20 November 2026", True),
        ("Next review: 21 November 2026", False),
        ("Next review: November 2026", False),
        ("Review date\n\n1 March 2020", True),
        ("Last reviewed: 1 March 2020. Next review: 1 March 2030.", False),
        ("We will review your post on 1 March 2020.", False),
        (f"{'A word. ' * 60}Next review: 1 March 2020. Then lunch on 1 May 2030.", True),
        ("Next review: every year. In force since 1 March 2020.", False),
        ("Valid until 31 December 2025.", True),
    ],
)
def test_a_date_in_the_text_is_compared_with_today(found, text, speaks):
    """Today is not past, a month lasts to its end, and other dates are left alone."""
    assert bool(found(RULE, text, today=date(2026, 11, 21))) is speaks


def test_the_date_of_a_policy_is_compared_too(found):
    """Once, in the policy's first language."""
    policy = policy_from_answers({"company": "Acme", "country": "NL", "languages": ["en", "nl"]})
    late = policy.model_copy(update={"review": Review(next=date(2026, 1, 1))})
    assert ["1 January 2026" in each.what for each in found(RULE, "Hello.", company=late)] == [True]
    assert not found(RULE, "Hallo.", "nl", company=late)
