"""The record afterwards."""

from datetime import date

import pytest
from django.utils.translation import override

from vangrail.web.crisis.actions import switching, working
from vangrail.web.crisis.models import Answered
from vangrail.web.crisis.report import Record, markdown

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    ("language", "says"),
    [("en", "What everybody was told"), ("nl", "Wat iedereen te lezen kreeg"), ("es", "Qué se dijo a todos")],
)
def test_it_holds_everything_that_happened(freeze, carla, language, says):
    """In the language of who asks."""
    begun = freeze()
    working.finish(begun.steps.first(), by=carla)
    working.note(begun, "decision", "We speak at six.", by=carla)
    working.note(begun, "learned", "Numbers were missing.", by=carla)
    working.follow_up(begun, "Numbers on the wall", carla, date(2027, 1, 1), by=carla)
    switching.end(begun, by=carla, why="The fire is out.")
    begun.refresh_from_db()
    Answered.objects.create(freeze=begun, number=4)
    with override(language):
        text = markdown(begun)
    assert says in text
    wanted = [
        "We speak at six.",
        "Numbers were missing.",
        "Numbers on the wall",
        "The fire is out.",
        "We weten van de brand.",
    ]
    assert [part for part in wanted if part not in text] == []
    assert Record(begun).answered is None
    Answered.objects.update(number=12)
    with override("en"):
        assert "Checks answered under it, at least: 12" in markdown(begun)
        assert Record(begun).lasted == "at the start"


def test_an_exercise_says_so(freeze):
    """From the first line on."""
    with override("en"):
        text = markdown(freeze(exercise=True))
    assert text.startswith("# Exercise: ")
    assert "nothing, it was an exercise" in text
    assert "Nothing was agreed yet." in text
