"""Guests who were asked to look at a post."""

from datetime import timedelta

import pytest
from django.utils import timezone

from vangrail.policy.approval import PLAIN
from vangrail.web.approvals.models import Guest, Request
from vangrail.web.drafts.models import Draft
from vangrail.web.evidence.forgetting.guests import NOBODY, forget

pytestmark = pytest.mark.django_db


def test_their_name_and_address_go(employee):
    """Once their time is long over; what they decided stays."""
    now = timezone.now()
    asked = Request.objects.create(
        draft=Draft.objects.create(title="x", made_by=employee), digest="a" * 64, content={}, policy="b" * 64, level="fine",
        route=PLAIN.model_dump(mode="json"), made_by=employee,
    )  # fmt: skip
    for days in (40, 5):
        Guest.objects.create(
            request=asked, name=f"Guest {days}", email="guest@example.org", language="en", reason="x", asked_by=employee,
            expires_at=now - timedelta(days=days),
        )  # fmt: skip
    assert (forget(now - timedelta(days=30)), forget(now - timedelta(days=30))) == (1, 0)
    assert set(Guest.objects.values_list("name", "email")) == {(NOBODY, ""), ("Guest 5", "guest@example.org")}
