"""What is written down becomes a notice."""

from datetime import timedelta

import pytest
from django.utils import timezone
from django_tasks_db.models import DBTaskResult

from vangrail.web.audit.actions import record
from vangrail.web.audit.kinds import sentences
from vangrail.web.due.models import Channel
from vangrail.web.due.notices import KINDS
from vangrail.web.policies.models import Freeze
from vangrail.web.webhooks.actions.noticing import NOTICES

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _channel():
    Channel.objects.create(name="All", kinds=list(KINDS), secret_in="file", secret_name="all")


def notices():
    """Return the names of the notices that wait."""
    rows = DBTaskResult.objects.filter(task_path__endswith=".notify").values_list("args_kwargs", flat=True)
    return [row["args"][1] for row in rows]


def test_each_notice_comes_from_something_that_is_written_down():
    """And each kind of notice has its beginning."""
    assert set(NOTICES.values()) == set(KINDS)
    assert set(NOTICES) <= set(sentences())


def test_a_question_is_a_notice_and_an_answer_is_none():
    """Once for each entry."""
    for kind in ("questions.asked", "questions.asked", "questions.answered"):
        record(kind, by=None)
    assert notices() == ["question", "question"]


def test_an_exercise_is_no_notice():
    """Only its people know of it."""
    for exercise in (True, False):
        freeze = Freeze.objects.create(what="x", until=timezone.now() + timedelta(hours=1), exercise=exercise)
        record("policies.freeze_started", by=None, about=freeze)
    assert notices() == ["crisis_on"]


def test_the_closed_chain_gives_no_notice():
    """Whatever stands in it."""
    record("questions.asked", by=None, chain="closed")
    assert notices() == []
