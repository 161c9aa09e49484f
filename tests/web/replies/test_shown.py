"""Values as the pages show them."""

import pytest

from vangrail.web.replies import shown
from vangrail.web.replies.queries import cards, reply

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(("number", "said"), [(0, "at once"), (1, "within 1 hour"), (16, "within 16 hours")])
def test_hours_are_said_in_words(number, said):
    """As people say them."""
    assert shown.hours(number) == said


def test_a_reply_says_what_to_know_before():
    """When not to use it comes first."""
    rows = list(shown.facts(reply("refund_heard", "en")))
    assert rows[0][1] == reply("refund_heard", "en").not_when


def test_what_helps_in_danger_comes_first():
    """On the page of a country."""
    assert [str(heading) for heading, _ in shown.by_kind(cards("BE"))] == ["Emergency number", "Help line"]


def test_a_country_has_a_name():
    """In the language of the page."""
    assert shown.country_name("BE") == "Belgium"


def test_every_placeholder_can_be_looked_up():
    """Beside the form; the company's name is filled in by itself."""
    assert {gap.name for gap in shown.placeholders()} >= {"first_name", "door", "help_line"}
