"""What an answer depends on."""

from datetime import timedelta

import pytest
from django.utils import timezone

from vangrail.web.policies import queries
from vangrail.web.policies.models import Freeze

pytestmark = pytest.mark.django_db


def test_nothing_is_frozen():
    """The moment carries a time zone and no freeze."""
    assert (queries.moment().freezes, queries.moment().at.tzinfo is not None) == ((), True)


def test_a_freeze_comes_along():
    """At a moment in which it holds."""
    Freeze.objects.create(what="A fire", until=timezone.now() + timedelta(hours=1), told={"en": "We know."})
    assert queries.moment().told("en") == "We know."
    assert queries.moment(timezone.now() - timedelta(hours=1)).freezes == ()
