"""A late task is told to who stands in and then to the owner: once each, whatever happens to the worker."""

from datetime import timedelta

import pytest

from tests.web.leavers.conftest import PROOF
from tests.web.leavers.letters import mails
from vangrail.web.leavers.actions.attesting import attest
from vangrail.web.leavers.actions.waiting import escalate, escalate_all
from vangrail.web.leavers.models import Escalation
from vangrail.web.leavers.queries.tasks import tasks_for

pytestmark = pytest.mark.django_db


def late():
    """Return to whom mails about late tasks go."""
    return [mail.to for mail in mails() if mail.template == "leavers/mail/late"]


def test_a_late_task_is_told_once_to_each(leaving, mia, samir, owner):
    """First to the colleague and the desk, six hours later to the owner; never a second time."""
    case = leaving()
    task = case.tasks.get(step="sessions", account__name="Alfa")
    for minutes in (-1, 0, 1, 359):
        escalate(task, at=task.due_at + timedelta(minutes=minutes))
    assert late() == [mia.email, samir.email]
    for minutes in (360, 361, 9999):
        escalate(task, at=task.due_at + timedelta(minutes=minutes))
    assert late() == [mia.email, samir.email, owner.email]
    assert list(Escalation.objects.values_list("stage", flat=True)) == ["deputy", "owner"]


def test_who_is_told_may_do_it(leaving, owner):
    """Being told is of use only then."""
    task = leaving().tasks.get(step="sessions", account__name="Alfa")
    assert task not in tasks_for(owner)
    escalate(task, at=task.due_at + timedelta(days=1))
    assert attest(task, PROOF, by=owner).by == owner


def test_what_is_done_or_cancelled_is_never_late(leaving, mia):
    """Only what is still open is told of; run again, nothing more happens."""
    case = leaving()
    task = case.tasks.get(step="sessions", account__name="Alfa")
    attest(task, PROOF, by=mia)
    when = task.due_at + timedelta(minutes=1)
    first = escalate_all(at=when)
    assert first > 0
    assert not task.escalations.exists()
    assert escalate_all(at=when) == 0


def test_where_nobody_stands_in_the_owner_is_told_at_once(leaving, samir, owner):
    """The one who was asked is the only one of the desk."""
    task = leaving().tasks.get(step="second")
    assert task.assignee == samir
    escalate(task, at=task.due_at)
    assert late() == [owner.email]
