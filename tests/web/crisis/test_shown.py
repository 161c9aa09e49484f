"""A freeze in words."""

from datetime import timedelta

import pytest
from django.utils import timezone
from django.utils.translation import override

from vangrail.web.crisis import shown
from vangrail.web.crisis.actions import working
from vangrail.web.crisis.queries.freezes import Event
from vangrail.web.policies.models import Freeze

pytestmark = pytest.mark.django_db


def test_what_is_held_in_words():
    """Several together."""
    freeze = Freeze(countries=["ES"], accounts={"1": "Ours"}, words=["fire"], by_words=True)
    with override("en"):
        assert shown.scope(Freeze()) == "everything that the company posts"
        assert [part in shown.scope(freeze) for part in ("Spain", "Ours", "fire")] == [True] * 3


@pytest.mark.parametrize(
    ("minutes", "says"),
    [(0, "at the start"), (1, "after 1 minute"), (119, "after 119 minutes"), (150, "after 2 hours")],
)
def test_times_are_counted_from_the_start(minutes, says):
    """In minutes, then hours."""
    with override("en"):
        assert shown.after(timedelta(minutes=minutes)) == says


def test_steps_and_events(freeze, carla, employee):
    """Each with its state; who may not do it has no button."""
    begun = freeze()
    working.finish(begun.steps.first(), by=carla)
    with override("en"):
        lines = shown.steps(begun, carla)
        assert [(line.state, line.state_words, line.may) for line in lines[:2]] == [
            ("done", "Done", True),
            ("draft", "To do", True),
        ]
        assert (lines[0].took, lines[1].took) == ("at the start", "")
        assert not any(line.may for line in shown.steps(begun, employee))
        entry = shown.happened(Event(timezone.now(), carla, "step", "people"))
        assert (entry.who, entry.more) == (carla, shown.step_text("people"))
        assert shown.words(Event(timezone.now(), None, "expired")) == "Ended by itself"
