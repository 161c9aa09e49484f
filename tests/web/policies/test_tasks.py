"""What is done later."""

from datetime import date, timedelta

import pytest
from django.utils import timezone
from django_tasks_db.models import DBTaskResult

from tests.web.policies.models.test_precedents import row
from vangrail.web.policies import tasks
from vangrail.web.policies.actions import ask_for_review
from vangrail.web.policies.models import Precedent
from vangrail.web.policies.reading import papers

pytestmark = pytest.mark.django_db


def mails():
    """Return the mails that are queued."""
    return [each for each in DBTaskResult.objects.all() if each.task_path.endswith("deliver")]


def test_publishing_prepares_what_takes_time(published, settings, tmp_path):
    """Files are made before anybody asks, and making them again makes none."""
    settings.DATA = tmp_path
    assert [each.args_kwargs["args"] for each in DBTaskResult.objects.all()] == [[published.pk]]
    tasks.prepare.func(published.pk)
    assert papers.make_all(published) == 0


def test_the_owner_is_told_once_about_what_is_due(owner, employee):
    """And again when something new is."""
    tasks.remind.func()
    assert not mails()
    ask_for_review("a_clause", due=date(2026, 11, 1), trigger="law", by=owner)
    tasks.remind.func()
    tasks.remind.func()
    assert len(mails()) == 1
    ask_for_review("b_clause", due=date(2026, 11, 1), trigger="law", by=owner)
    tasks.remind.func()
    assert len(mails()) == 2


def test_old_precedents_go(owner, settings):
    """At night."""
    settings.PRECEDENT_DAYS = 1
    row(until=timezone.localdate() - timedelta(days=5))
    tasks.forget.func()
    assert not Precedent.objects.exists()
