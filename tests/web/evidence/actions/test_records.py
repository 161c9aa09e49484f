"""The end of the chain is mailed once a day, with what was found; and what is old is forgotten."""

from datetime import timedelta

import pytest
from django.db import connection
from django.utils import timezone
from django_tasks_db.models import DBTaskResult

from vangrail.web.audit.actions import record
from vangrail.web.audit.guards import Guard
from vangrail.web.audit.models import Entry, Payload
from vangrail.web.audit.queries import verify
from vangrail.web.due.letters import compose
from vangrail.web.evidence.actions import records as actions
from vangrail.web.evidence.actions.records import forget, mail_head
from vangrail.web.evidence.queries import last_look
from vangrail.web.signatures.actions.signing import sign
from vangrail.web.signatures.models import Signature

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
    assert found.broken_at == 2
    assert "not whole" in letter.subject
    assert (last_look().said["intact"], last_look().said["broken_at"]) == (False, 2)


def test_what_is_old_is_forgotten_and_that_is_told(employee, monkeypatch):
    """Each kind after its own time, in short transactions; the chain stays whole, and a second time changes nothing."""
    monkeypatch.setattr(actions, "AT_ONCE", 2)
    now = timezone.now()
    for days in (400, 380, 370, 10):
        record("people.signed_in", by=employee, at=now - timedelta(days=days))
    record("people.changed", by=employee, at=now - timedelta(days=400))
    assert forget(now) == 3
    assert [each.entry.kind for each in Payload.objects.exclude(entry__kind="audit.erased").order_by("entry_id")] == [
        "people.signed_in",
        "people.changed",
    ]
    told = [each.said for each in Payload.objects.filter(entry__kind="audit.erased").order_by("entry_id")]
    assert [(each["count"], each["why"]) for each in told] == [
        (2, "people.signed_in, 365 d"),
        (1, "people.signed_in, 365 d"),
    ]
    assert verify().intact
    assert forget(now + timedelta(days=1)) == 0


def test_what_tells_of_an_erasure_is_kept(employee):
    """However old it is."""
    now = timezone.now()
    record("people.signed_in", by=employee, at=now - timedelta(days=400))
    forget(now)
    assert forget(now + timedelta(days=20_000)) == 0
    assert Payload.objects.get().entry.kind == "audit.erased"


def test_a_signature_is_kept_while_its_person_works_here(employee, published):
    """And goes with its words when their time is over, counted from their last day."""
    later = timezone.now() + timedelta(days=4_000)
    sign(published, by=employee, language="en", way="account", answers=[])
    forget(later)
    assert Signature.objects.count() == 1
    employee.left = timezone.localdate(later) - timedelta(days=2_000)
    employee.save()
    forget(later)
    assert not Signature.objects.exists()
    assert verify().intact
