"""The clock of a question, from the question to the owner."""

from datetime import timedelta

import pytest
from django.utils import timezone
from django_tasks_db.models import DBTaskResult

from vangrail.web.due.worker import Loop
from vangrail.web.questions.actions.answering import answer
from vangrail.web.questions.models import Escalation, Sent
from vangrail.web.questions.tasks import insist, pass_on, sweep


def test_it_is_passed_on_when_its_time_is_over(put, lena, dirk, settings):
    """And the owner is told after the days of the setting."""
    settings.ESCALATE_DAYS = 5
    question = put(at=timezone.now() - timedelta(days=1))
    Loop().drain()
    assert [each.reason for each in Escalation.objects.all()] == ["late"]
    later = DBTaskResult.objects.get(task_path=insist.module_path)
    assert later.run_after == question.due_at + timedelta(days=5)
    insist.call(question.pk)
    assert [each.reason for each in Escalation.objects.all()] == ["late", "unanswered"]


def test_in_time_nobody_is_bothered(put, lena):
    """The task waits for its moment; an answer makes it do nothing."""
    question = put()
    Loop().drain()
    assert not Escalation.objects.exists()
    answer(question, "Yes.", by=lena)
    pass_on.call(question.pk)
    assert not Escalation.objects.exists()


@pytest.mark.parametrize("task", [pass_on, insist])
def test_a_question_that_is_gone(db, task):
    """Is nobody's business."""
    task.call(99)
    assert not Escalation.objects.exists()


def test_the_nightly_round(put, lena, settings):
    """Deletes what is due."""
    settings.QUESTION_DAYS = 1
    answer(put(), "Yes.", by=lena, at=timezone.now() - timedelta(days=2))
    sweep.call()
    assert not Sent.objects.exists()
