"""One task at a time: its effect and its mark are one, its failure is written down without anybody's name."""

from datetime import timedelta

import pytest
from django.db import OperationalError
from django.utils import timezone
from django_tasks_db.models import DBTaskResult

from tests.web.due import work
from tests.web.due.work import effect, effects, hopeless, outside
from vangrail.web.due import runner
from vangrail.web.due.actions import later
from vangrail.web.due.rescue import rescue
from vangrail.web.due.runner import MAIL, claim, run

pytestmark = pytest.mark.django_db


@pytest.fixture
def broken():
    """Let the tasks named `a` fail."""
    work.BROKEN.append("a")
    yield
    work.BROKEN.clear()


def only() -> DBTaskResult:
    """Return the one task there is."""
    return DBTaskResult.objects.get()


def due_now() -> None:
    """Let time pass until the next attempt."""
    DBTaskResult.objects.update(run_after=timezone.now())


def test_a_task_is_claimed_by_one():
    """The second worker finds nothing."""
    later(effect, "a")
    assert claim("one") is not None
    assert claim("two") is None


def test_each_lane_has_its_own_work():
    """Mails, everything else, or both."""
    later(effect, "a")
    assert claim("w", "mail") is None
    assert claim("w", "rest") is not None
    DBTaskResult.objects.update(status="READY", task_path=MAIL)
    assert claim("w", "rest") is None
    assert claim("w", "mail") is not None


def test_a_failure_undoes_what_was_done_and_is_tried_again(broken):
    """After a pause; and when it works at last, its effect is there once."""
    later(effect, "a")
    assert not run(claim("w"))
    assert effects("a") == 0
    assert only().status == "READY"
    assert only().run_after > timezone.now() + timedelta(seconds=5)
    work.BROKEN.clear()
    due_now()
    assert run(claim("w"))
    assert effects("a") == 1
    assert (only().status, only().exception_class_path) == ("SUCCESSFUL", "")


def test_after_its_attempts_it_stays_failed(broken):
    """So that somebody looks at it."""
    later(outside, "a")
    run(claim("w"))
    due_now()
    run(claim("w"))
    due_now()
    assert only().status == "FAILED"
    assert claim("w") is None


def test_some_failures_are_not_tried_again():
    """A task says so, and what it was because of is kept with its number."""
    later(hopeless)
    run(claim("w"))
    assert (only().status, only().exception_class_path) == ("FAILED", "smtplib.SMTPResponseException 550")


def test_a_task_that_is_gone_fails_at_once():
    """After an upgrade, say."""
    later(effect, "a")
    DBTaskResult.objects.update(task_path="vangrail.web.due.gone.never")
    run(claim("w"))
    assert only().status == "FAILED"


def test_a_failure_is_told_without_what_it_was_about(broken, caplog):
    """A message may hold a name or an address; the place in the code does not."""
    later(effect, "a")
    run(claim("w"))
    assert only().exception_class_path == "builtins.ValueError"
    assert "in effect" in only().traceback
    assert "ada@example.org" not in only().traceback + caplog.text


def test_a_worker_that_was_thought_dead_undoes_its_work():
    """It woke up after another one had been given the task: the effect is there once."""
    later(effect, "a")
    slow = claim("slow")
    assert rescue(timezone.now()) == 1
    fast = claim("fast")
    assert run(fast)
    assert not run(slow)
    assert effects("a") == 1


def test_what_was_done_outside_is_written_down_although_the_database_went_away(monkeypatch):
    """The mark is tried again, the task is not."""
    later(outside, "b")
    answers = [OperationalError(), OperationalError(), None]
    real = runner._done

    def shaky(result):
        if answer := answers.pop(0):
            raise answer
        real(result)

    monkeypatch.setattr(runner, "_done", shaky)
    monkeypatch.setattr(runner, "PAUSES", (0, 0))
    monkeypatch.setattr(runner.connection, "close", lambda: None)
    assert run(claim("w"))
    assert effects("b") == 1
