"""Agreements of the invented company."""

import pytest

from vangrail.web.agreements.demo import fill
from vangrail.web.agreements.models import Agreement, Reply


@pytest.mark.django_db
def test_some_agreed_and_some_still_wait(person, boss):
    """So that every state can be seen."""
    for _ in range(8):
        person(manager=boss)
    fill()
    assert 0 < Reply.objects.count() < Agreement.objects.count() < 8
