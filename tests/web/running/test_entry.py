"""What a process of the server answers with."""

import pytest
from django.db import DatabaseError


def test_it_is_the_application(monkeypatch):
    """And it watches no server where none started it."""
    monkeypatch.delenv("VANGRAIL_PARENT", raising=False)
    from vangrail.web.running import entry

    assert callable(entry.application)
    assert entry.WATCH is None


@pytest.mark.django_db(transaction=True)
def test_it_gets_ready_for_the_first_check(monkeypatch, published):
    """The policy that holds is read in ahead; a database that is not there yet stops nobody."""
    from vangrail.web.checks import checkers
    from vangrail.web.running import entry

    asked = []
    monkeypatch.setattr(checkers, "warm", lambda: asked.append(1))
    entry.get_ready()
    assert asked == [1]

    def fail():
        message = "no such table"
        raise DatabaseError(message)

    monkeypatch.setattr(checkers, "warm", fail)
    entry.get_ready()
