"""Others get their turn between short transactions."""

import pytest
from django.db import connection, transaction

from vangrail.web.due import turns
from vangrail.web.due.turns import LEAST, turn


@pytest.fixture
def rests(monkeypatch):
    """Give the seconds of each rest."""
    found = []
    monkeypatch.setattr(turns.time, "sleep", found.append)
    return found


@pytest.mark.django_db(transaction=True)
def test_there_is_a_rest_after_a_transaction(rests):
    """Long enough for somebody who waits to look again; PostgreSQL needs none."""
    with turn():
        assert connection.in_atomic_block
        assert rests == []
    assert [each >= LEAST for each in rests] == [True] * (connection.vendor == "sqlite")


@pytest.mark.django_db(transaction=True)
def test_nobody_rests_while_they_hold_something(rests):
    """Inside another transaction a rest would only make others wait."""
    with transaction.atomic(), turn():
        pass
    assert rests == []
