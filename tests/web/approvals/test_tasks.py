"""What is done later."""

import pytest
from django.core import mail
from django_tasks_db.models import DBTaskResult

from vangrail.web.approvals.actions.guests import uninvite
from vangrail.web.approvals.links import guest_of
from vangrail.web.approvals.tasks import mail_guest, remind
from vangrail.web.due.worker import Loop

pytestmark = pytest.mark.django_db


def test_a_guest_gets_their_link_and_nothing_keeps_it(guest):
    """It stands in the mail only: not in the queue, not in the database."""
    assert all("approval/" not in str(row.args_kwargs) for row in DBTaskResult.objects.all())
    mail_guest.call(guest.pk)
    (letter,) = mail.outbox
    assert letter.to == [guest.email]
    token = letter.body.split("/approval/")[1].split("/")[0]
    assert guest_of(token) == guest
    assert guest.reason in letter.body


def test_a_link_that_was_taken_back_is_not_mailed(guest, approver):
    """In the moment between."""
    uninvite(guest, by=approver)
    mail_guest.call(guest.pk)
    mail_guest.call(10**6)
    assert mail.outbox == []


def test_reminding_is_safe_to_be_run_twice(asked):
    """And does nothing on the first day."""
    Loop().drain()
    mail.outbox.clear()
    remind.call()
    remind.call()
    Loop().drain()
    assert mail.outbox == []
