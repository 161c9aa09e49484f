"""Lists of people that were sent in."""

from datetime import timedelta

import pytest
from django.utils import timezone

from vangrail.web.evidence.forgetting.lists import forget
from vangrail.web.people.models import Intake

pytestmark = pytest.mark.django_db


def test_old_ones_go_whole(employee):
    """With the name of the file, which somebody may have called after a person."""
    now = timezone.now()
    for days in (40, 5):
        Intake.objects.create(name=f"{days} days.csv", sent_by=employee, sent_at=now - timedelta(days=days))
    assert (forget(now - timedelta(days=30)), forget(now - timedelta(days=30))) == (1, 0)
    assert Intake.objects.get().name == "5 days.csv"
