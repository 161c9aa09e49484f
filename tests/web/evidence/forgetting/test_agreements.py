"""Agreements that ended."""

from datetime import timedelta

import pytest
from django.utils import timezone

from vangrail.web.agreements.models import Agreement, Reply
from vangrail.web.evidence.forgetting.agreements import forget

pytestmark = pytest.mark.django_db


def agreed(who, boss, at):
    """Let two people agree at a moment."""
    made = Agreement.objects.create(person=who, manager=boss, kind="office", proposed_by=boss, proposed_at=at)
    Reply.objects.create(agreement=made, by=who, at=at)
    return made


def test_what_was_replaced_goes_and_what_holds_stays(person):
    """However old the one that holds is."""
    now = timezone.now()
    boss, ada, bo = person("Boss"), person("Ada"), person("Bo", left=timezone.localdate(now) - timedelta(days=40))
    agreed(ada, boss, now - timedelta(days=900))
    holds = agreed(ada, boss, now - timedelta(days=800))
    agreed(bo, boss, now - timedelta(days=50))
    assert forget(now - timedelta(days=30)) == 2
    assert Agreement.objects.get() == holds
