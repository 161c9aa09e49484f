"""What happens becomes a message, in the same transaction."""

import pytest
from django.db import transaction

from tests.web.queued import queued
from vangrail.web.audit.actions import record, record_all
from vangrail.web.webhooks.actions import hearing
from vangrail.web.webhooks.actions.subscribing import end, subscribe
from vangrail.web.webhooks.models import Message

pytestmark = pytest.mark.django_db


def test_a_message_is_made_with_its_entry(subscription, employee):
    """And is undone with it."""
    entry = record("probe.done", by=employee, about=employee, said={"secret": "x"})
    message = Message.objects.get()
    assert (message.entry, message.kind, message.about) == (entry.seq, "probe.done", f"people.person:{employee.pk}")
    assert queued("webhooks") == 1
    with transaction.atomic():
        record("probe.done", by=employee)
        transaction.set_rollback(True)
    assert Message.objects.count() == 1


def test_nobody_hears_what_they_did_not_ask_for(subscription):
    """Nor that telling them failed."""
    record("other.done", by=None)
    record("webhooks.given_up", by=None, about=subscription)
    assert not Message.objects.exists()


def test_nothing_of_the_closed_chain_is_heard(sink, admin):
    """Not its kind, not its number."""
    from vangrail.web.audit.kinds import sentences

    kinds = [f"{area}.*" for area in sorted({name.partition(".")[0] for name in sentences()})]
    subscribe("Everything", sink.address, kinds, "environment", "VANGRAIL_WEBHOOK_SINK", by=admin)
    Message.objects.all().delete()
    record("questions.asked", by=None, chain="closed")
    assert not Message.objects.exists()


def test_who_was_ended_hears_nothing(subscription, admin):
    """From that moment on."""
    end(subscription, by=admin)
    record("probe.done", by=None)
    assert not Message.objects.filter(kind="probe.done").exists()


def test_a_thousand_entries_are_one_telling(subscription):
    """Their messages are in their order."""
    from vangrail.web.audit.actions import Said

    entries = record_all("probe.done", [Said() for _ in range(1000)], by=None)
    assert list(Message.objects.values_list("entry", flat=True)) == [each.seq for each in entries]
    assert queued("webhooks") == 1


def test_who_hears_is_asked_once_in_a_while(subscription, monkeypatch, django_assert_num_queries):
    """Writing something down costs one question more every two seconds."""
    monkeypatch.setattr(hearing, "FRESH", 60.0)
    hearing.who_hears()
    with django_assert_num_queries(0):
        assert hearing.who_hears() == ((subscription.pk, ("probe.*",)),)
