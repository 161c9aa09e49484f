"""The end of the chain is mailed once a day, with what was found."""

import pytest
from django.db import connection
from django.utils import timezone
from django_tasks_db.models import DBTaskResult

from vangrail.web.audit.actions import record
from vangrail.web.audit.guards import Guard
from vangrail.web.audit.models import Entry
from vangrail.web.due.letters import compose
from vangrail.web.evidence.actions import mail_head
from vangrail.web.evidence.queries import last_look

pytestmark = pytest.mark.django_db


def letters():
    """Return the mails that wait, as they will be sent."""
    return [compose(*result.args_kwargs["args"]) for result in DBTaskResult.objects.order_by("enqueued_at")]


def test_auditors_get_the_end_of_the_chain(person, employee):
    """Once a day, each in their language; who left or has another role does not."""
    person("Aud", "auditor", language="nl")
    person("Gone", "auditor", left=timezone.localdate())
    record("people.added", by=None)
    now = timezone.now()
    found = mail_head(now)
    mail_head(now)
    (letter,) = letters()
    assert f"1:{found.head.digest}" in letter.body
    assert "vangrail audit verify --kept 1:" in letter.body
    assert last_look().said["intact"] is True


def test_a_broken_chain_is_said_in_the_subject(person):
    """With the entry up to which all can be trusted."""
    person("Aud", "auditor")
    for _ in range(3):
        record("people.added", by=None)
    Guard("audit_entry", ("UPDATE",), "").drop_in(connection)
    Entry.objects.filter(seq=2).update(kind="people.left")
    found = mail_head(timezone.now())
    (letter,) = letters()
    assert found.broken_at == 3
    assert "not whole" in letter.subject
    assert (last_look().said["intact"], last_look().said["broken_at"]) == (False, 3)
