"""The work of this app."""

from datetime import timedelta

import pytest
from django.utils import timezone

from vangrail.web.api.actions import make_token
from vangrail.web.api.models import Repeat
from vangrail.web.api.tasks import forget


@pytest.mark.django_db
def test_what_was_asked_is_forgotten(person):
    """At night, without a word."""
    token, _ = make_token("Tool", by=person("", "admin"))
    Repeat.objects.create(token=token, key="a", asked="", at=timezone.now() - timedelta(days=9))
    forget.func()
    assert not Repeat.objects.exists()
