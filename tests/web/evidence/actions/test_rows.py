"""Forgetting in tables is written down."""

from datetime import timedelta

import pytest
from django.utils import timezone

from vangrail.web.audit.models import Payload
from vangrail.web.evidence.actions.rows import forget_rows

pytestmark = pytest.mark.django_db


def test_each_kind_is_told_once_with_its_number(person):
    """And a night in which nothing is over leaves nothing."""
    now = timezone.now()
    person("Ada", left=timezone.localdate(now) - timedelta(days=2_000))
    assert forget_rows(now)["left"] == 1
    assert sum(forget_rows(now).values()) == 0
    told = Payload.objects.get(entry__kind="evidence.forgotten")
    assert told.said == {"what": "left", "count": 1, "days": 1825}
