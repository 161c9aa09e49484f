"""Whose a mention is and by when."""

from datetime import timedelta

from tests.web.mentions.conftest import NOON
from vangrail.decisions.triage import triage
from vangrail.web.mentions import routing
from vangrail.web.replies.queries.situations import situations


def test_a_situation_has_a_route(db):
    """The one that its page says; one that nobody knows goes where everything else goes."""
    assert routing.route("threat").urgent
    assert routing.route("planted") == routing.route("")
    assert all(routing.route(each.id).desk == each.desk for each in situations("en"))


def test_a_clock_follows_the_hours_of_the_desk(published, settings):
    """Friday noon and eight hours is Monday; what is urgent does not wait."""
    settings.TIME_ZONE = "UTC"
    assert routing.due_at(triage("x", {}), NOON) == NOON + timedelta(days=3, hours=-1 + 1)
    assert routing.due_at(triage("x", {"threat": 1}), NOON) == NOON + timedelta(minutes=15)
    assert routing.due_for("complaint", "customer_care", 0, NOON) == NOON + timedelta(hours=2)


def test_signs_are_heard_with_the_policys_competitors(published):
    """Compiled once."""
    assert routing.voice() is routing.voice()
    assert "threat" in routing.voice().heard("I will kill you all")
