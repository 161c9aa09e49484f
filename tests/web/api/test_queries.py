"""Which token a program shows."""

import pytest

from vangrail.web.api import queries
from vangrail.web.api.actions import make_token, withdraw_token
from vangrail.web.api.queries import shown, tokens_for

pytestmark = pytest.mark.django_db


def test_a_token_opens_until_it_is_withdrawn(person):
    """And only what it was made for."""
    admin = person("", "admin")
    token, secret = make_token("Planning tool", by=admin)
    assert shown(secret, "check") == token
    assert shown(secret, "people") is None
    withdraw_token(token, by=admin)
    assert shown(secret, "check") is None


@pytest.mark.parametrize("secret", ["", "vgr_", "vgr_wrong", "Bearer x", "vgr_" + "x" * 5000])
def test_anything_else_opens_nothing(db, secret):
    """No error, no token."""
    assert shown(secret, "check") is None


def test_others_see_no_tokens(person, employee):
    """An employee's list is empty."""
    admin = person("", "admin")
    make_token("Planning tool", by=admin)
    assert (tokens_for(admin).count(), tokens_for(employee).count()) == (1, 0)


@pytest.mark.django_db(transaction=True)
def test_a_token_is_looked_up_once_in_a_while(person, monkeypatch, django_assert_num_queries):
    """One that is withdrawn here opens nothing at once."""
    monkeypatch.setattr(queries, "FRESH", 60.0)
    admin = person("", "admin")
    token, secret = make_token("Planning tool", by=admin)
    shown(secret, "check")
    with django_assert_num_queries(0):
        assert shown(secret, "check") == token
    withdraw_token(token, by=admin)
    assert shown(secret, "check") is None
