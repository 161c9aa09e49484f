"""Mails are handed to a real mail server; what it refuses for good is not tried again."""

from email import message_from_bytes

import pytest
from django_tasks_db.models import DBTaskResult

from vangrail.web.due.mail import send
from vangrail.web.due.tasks import forget
from vangrail.web.due.worker import Loop

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("probe")]


def ask(to):
    """Queue a mail and let a worker look once."""
    send(to=to, template="probe/rich", context={"name": "Zoë"}, key="1")
    Loop().drain()
    return DBTaskResult.objects.get()


def test_a_mail_arrives_as_text_and_html(office):
    """With its subject, for nobody else."""
    assert ask("ann@example.org").status == "SUCCESSFUL"
    (envelope,) = office.mails
    message = message_from_bytes(envelope.content)
    assert envelope.rcpt_tos == ["ann@example.org"]
    assert message.get_content_type() == "multipart/alternative"
    assert [part.get_content_type() for part in message.get_payload()] == ["text/plain", "text/html"]
    assert "Zoë" in message.get_payload()[0].get_payload(decode=True).decode()


@pytest.mark.parametrize(("to", "status"), [("gone@example.org", "FAILED"), ("later@example.org", "READY")])
def test_a_refusal_for_good_is_final_and_another_is_not(office, to, status):
    """550 stays failed and is shown; 451 is tried again. Neither says whom it was about."""
    result = ask(to)
    assert result.status == status
    assert result.exception_class_path == "smtplib.SMTPRecipientsRefused"
    assert "example.org" not in result.traceback
    assert office.mails == []


@pytest.mark.usefixtures("closed")
def test_a_server_that_is_away_is_tried_again():
    """The mail waits."""
    assert ask("ann@example.org").status == "READY"


def test_forgetting_runs():
    """On an empty table too."""
    forget.func()
