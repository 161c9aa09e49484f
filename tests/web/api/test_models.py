"""Tokens, their withdrawal, and what was asked once."""

from datetime import timedelta

from django.utils import timezone

from vangrail.web.api.models import Repeat, Token, Withdrawal


def test_they_say_what_they_are_for():
    """A withdrawal by its token."""
    token = Token(name="Planning tool")
    assert [str(token), str(Withdrawal(token=token)), str(Repeat(made="questions.question:3"))] == [
        "Planning tool",
        "Planning tool",
        "questions.question:3",
    ]


def test_a_token_is_over_after_its_last_day():
    """On that day it still works; one without a day never ends by itself."""
    today = timezone.localdate()
    days = [None, today, today - timedelta(days=1)]
    assert [Token(until=day).is_over for day in days] == [False, False, True]
