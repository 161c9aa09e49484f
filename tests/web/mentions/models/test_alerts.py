"""Counts of an hour, alarms and what is done in their first hour."""

from datetime import UTC, datetime

from vangrail.web.mentions.models import Alert, Hour, Step


def test_each_says_what_it_is():
    """The hour with its topic, the topic, the step."""
    assert str(Hour(at=datetime(2026, 11, 20, 12, tzinfo=UTC), topic="delivery")) == "2026-11-20 12 delivery"
    assert str(Alert(topic="delivery")) == "delivery"
    assert str(Step(name="facts")) == "facts"
