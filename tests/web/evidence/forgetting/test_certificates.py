"""Courses of who left."""

from datetime import timedelta

import pytest
from django.utils import timezone

from vangrail.web.evidence.forgetting.certificates import forget
from vangrail.web.training.models import Certificate

pytestmark = pytest.mark.django_db


def test_they_go_with_who_left(published, person):
    """Not with who works here, however old they are."""
    now = timezone.now()
    for who in (person(left=timezone.localdate(now) - timedelta(days=40)), person()):
        Certificate.objects.create(
            person=who, audience="personal", scope="essentials", version=published, language="en", digest="d" * 64,
            at=now - timedelta(days=900),
        )  # fmt: skip
    assert (forget(now - timedelta(days=30)), Certificate.objects.count()) == (1, 1)
