"""The work of this app."""

import pytest

from tests.web.queued import queued
from vangrail.web.audit.actions import record
from vangrail.web.webhooks.models import Message
from vangrail.web.webhooks.tasks import forget, look, send

pytestmark = pytest.mark.django_db


def test_what_waits_is_looked_for_and_told(subscription, sink):
    """Once told, nothing is looked for any more."""
    record("probe.done", by=None)
    before = queued("webhooks")
    look.func()
    assert queued("webhooks") == before + 1
    send.func(subscription.pk)
    look.func()
    assert queued("webhooks") == before + 1
    assert Message.objects.get().state == "sent"


def test_nothing_is_forgotten_too_early(subscription, sink):
    """A message of today stays."""
    record("probe.done", by=None)
    forget.func()
    assert Message.objects.count() == 1
