"""Requests to sign of who left."""

from datetime import timedelta

import pytest
from django.utils import timezone

from vangrail.web.evidence.forgetting.invitations import forget
from vangrail.web.signatures.models import Invitation

pytestmark = pytest.mark.django_db


def test_they_go_with_who_left(published, person):
    """And only with them."""
    now = timezone.now()
    today = timezone.localdate(now)
    for number, who in enumerate((person(left=today - timedelta(days=40)), person())):
        Invitation.objects.create(person=who, version=published, nonce=f"{number:08}", due=today, expires=today)
    assert (forget(now - timedelta(days=30)), Invitation.objects.count()) == (1, 1)
