"""Tags of the board's pages."""

from datetime import UTC, datetime

from vangrail.web.desk.lanes import Item
from vangrail.web.desk.look import Look
from vangrail.web.desk.templatetags.desk import lane_label, late_url
from vangrail.web.people.models import Person

NOW = datetime(2026, 11, 21, 9, 30, tzinfo=UTC)


def test_a_thing_says_what_kind_it_is():
    """By the name of its lane."""
    assert str(lane_label(Item("questions", "k", "t", "/", None, NOW))) == "Questions"


def test_what_is_late_has_an_address():
    """Beside the other filters."""
    assert late_url(Look(Person(), NOW, whose="mine")) == "/manage/desk/?whose=mine&late=yes"
