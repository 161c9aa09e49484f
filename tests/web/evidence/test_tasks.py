"""What is done later."""

from datetime import timedelta

import pytest
from django.utils import timezone

from vangrail.web.audit.actions import record
from vangrail.web.audit.models import Entry, Payload
from vangrail.web.evidence import tasks

pytestmark = pytest.mark.django_db


def test_the_chain_is_read_every_day():
    """And what was found is written down."""
    tasks.look_at_chain.func()
    assert Entry.objects.get().kind == "audit.verified"


def test_what_is_old_is_forgotten():
    """As the schedule asks."""
    record("people.signed_in", by=None, at=timezone.now() - timedelta(days=400))
    tasks.forget_old.func()
    assert [each.entry.kind for each in Payload.objects.all()] == ["audit.erased"]
