"""Answers in the time that was promised."""

from datetime import UTC, date, datetime, timedelta

import pytest

from vangrail.web.desk.models import Day
from vangrail.web.evidence.pack.scope import Scope
from vangrail.web.evidence.parts.clocks import rows
from vangrail.web.questions.models import Answer, Question

pytestmark = pytest.mark.django_db
MARCH = datetime(2026, 3, 10, 9, tzinfo=UTC)


def ask(number, *, late=False):
    """Let somebody ask and somebody answer."""
    made = Question.objects.create(
        desk="legal", language="en", once=f"{number}", asked_at=MARCH, due_at=MARCH + timedelta(days=1)
    )
    Answer.objects.create(question=made, text="Yes.", at=MARCH + timedelta(days=2 if late else 0))


def test_questions_are_counted_by_month_from_five_on():
    """Fewer could point at somebody."""
    for number in range(4):
        ask(number)
    assert next(rows(Scope())) == {"clock": "questions", "month": "2026-03", "answered": None, "in_time": None}
    ask(4, late=True)
    assert next(rows(Scope())) == {"clock": "questions", "month": "2026-03", "answered": 5, "in_time": 4}


def test_mentions_are_counted_from_their_days():
    """Those that still have time are not counted."""
    for day in (1, 2):
        Day.objects.create(day=date(2026, 3, day), topic="praise", arrived=9, in_time=3, late=1)
    assert list(rows(Scope())) == [{"clock": "mentions", "month": "2026-03", "answered": 8, "in_time": 6}]
    assert not list(rows(Scope(since=date(2026, 4, 1))))
