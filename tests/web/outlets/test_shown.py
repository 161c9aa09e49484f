"""States in words, for every state there is."""

import pytest

from vangrail.web.outlets import shown
from vangrail.web.outlets.models import Delivery

STATES = (
    "draft",
    "planned",
    "trying",
    "held",
    "hand",
    "file",
    "unsure",
    "failed",
    "missed",
    "handed",
    "sent",
    "cancelled",
)


@pytest.mark.parametrize("name", STATES)
def test_each_state_has_a_word_and_a_look(name):
    """And one that wants something done says what."""
    assert shown.state(name).text
    assert name in shown.EXPLAINED or name in {"draft", "held", "sent", "cancelled"}


def test_what_a_held_post_waits_for():
    """A freeze, or an approval."""
    assert "freeze" in shown.why_held(Delivery(waits_for="freeze"))
    assert "mended" in shown.why_held(Delivery(waits_for="blocked"))
    assert "Do not post it" in shown.why_held(Delivery(way="copy", waits_for="freeze"))
    assert "approved" in shown.why_held(Delivery(waits_for="approval"))
