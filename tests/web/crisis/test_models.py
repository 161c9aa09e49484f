"""What stands beside a freeze."""

from datetime import date, timedelta

import pytest
from django.utils import timezone

from vangrail.web.crisis.models import Answered, FollowUp, MediaCall, Note, Participant, Step
from vangrail.web.people.models import Person


def test_each_says_what_it_is():
    """In a word, and nothing of what somebody wrote to the press desk."""
    names = [
        Step(name="stop"),
        Note(kind="decision"),
        FollowUp(text="Numbers", due=date(2027, 1, 1)),
        Answered(number=7),
    ]
    assert [str(each) for each in names] == ["stop", "decision", "Numbers", "7"]
    assert str(Participant(person=Person(name="Ada"))) == "Ada"
    assert str(MediaCall(at=timezone.now())).startswith("20")


@pytest.mark.parametrize(("minutes", "done", "late"), [(-1, False, True), (1, False, False), (-1, True, False)])
def test_a_step_is_late_until_it_is_done(minutes, done, late):
    """By its own clock."""
    now = timezone.now()
    step = Step(due_at=now + timedelta(minutes=minutes), done_at=now if done else None)
    assert step.is_late == late


def test_no_call_of_a_journalist_keeps_what_was_asked():
    """There is no field for it."""
    kept = {field.name for field in MediaCall._meta.get_fields()}
    assert kept == {"id", "at", "desk", "warned", "once", "taken_by", "taken_at"}
