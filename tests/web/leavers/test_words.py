"""What tasks are called, how, why, and how much time is left."""

from datetime import UTC, datetime, timedelta

import pytest
from django.utils import translation

from vangrail.decisions.leaver import ORDER
from vangrail.web.leavers.words import (
    HOW,
    STATES,
    STEPS,
    WHY,
    about_words,
    called,
    kind_label,
    left_until,
    moment,
    title,
)

NOW = datetime(2026, 11, 20, 9, tzinfo=UTC)


def test_every_step_says_what_how_and_why():
    """In an order that the procedure knows."""
    assert set(STEPS) == set(HOW) == set(WHY) == set(ORDER)
    assert set(STATES) == {"planned", "running", "closed", "cancelled"}


@pytest.mark.parametrize(
    ("hours", "said"),
    [
        (4, "4 hours left"),
        (1, "1 hour left"),
        (-1, "1 hour late"),
        (71, "71 hours left"),
        (96, "4 days left"),
        (-80, "3 days late"),
    ],
)
def test_time_is_said_in_hours_and_then_in_days(hours, said):
    """Late is said as late."""
    assert left_until(NOW + timedelta(hours=hours), NOW) == said


def test_a_task_names_what_it_is_about():
    """A tool by its name, a factor in words, a kind by its label."""
    assert title("tool", "Planner") == "Look at a connected tool: Planner"
    assert title("verify") == "Look whether they are really out"
    assert about_words("factor", "app private_phone") == "codes from an app on somebody’s own phone"
    assert about_words("hand_on", "questions") == "Questions that wait for their answer"


def test_a_kind_whose_app_is_gone_is_shown_as_it_is():
    """An old drill still opens."""
    assert (kind_label("gone"), called("gone", "x")) == ("gone", "x")


def test_a_moment_is_written_as_people_do():
    """On the site's clock."""
    with translation.override("nl"):
        assert moment(NOW).startswith("20 november 2026")
