"""Which token a program shows."""

from datetime import timedelta

import pytest
from django.utils import timezone

from vangrail.web.api import queries
from vangrail.web.api.actions import make_token, withdraw_token
from vangrail.web.api.models import Token
from vangrail.web.api.queries import is_known, known, own_tokens, scopes_for, shown, tokens_for

pytestmark = pytest.mark.django_db


def test_a_token_opens_until_it_is_withdrawn(person):
    """And only what it was made for."""
    admin = person("", "admin")
    token, secret = make_token("Planning tool", by=admin)
    found = shown(secret, "check")
    assert (found.token, found.person, found.actor) == (token, None, token)
    assert shown(secret, "audit:read") is None
    assert is_known(secret)
    withdraw_token(token, by=admin)
    assert (shown(secret, "check"), is_known(secret)) == (None, False)


@pytest.mark.parametrize("secret", ["", "vgr_", "vgr_wrong", "Bearer x", "vgr_" + "x" * 5000])
def test_anything_else_opens_nothing(db, secret):
    """No error, no token."""
    assert shown(secret, "check") is None
    assert not is_known(secret)


def test_a_token_is_over_after_its_last_day(person):
    """It opens nothing any more."""
    token, secret = make_token("Tool", by=person("", "admin"), until=timezone.localdate())
    assert shown(secret, "check")
    Token.objects.filter(pk=token.pk).update(until=timezone.localdate() - timedelta(days=1))
    assert (shown(secret, "check"), is_known(secret)) == (None, False)


def test_ones_own_token_never_does_more_than_its_person(person):
    """A role that is taken away closes it, and so does the last day."""
    who = person("", "approver")
    _, secret = make_token("My tool", by=who, scopes=["approvals", "check"], own=True)
    assert shown(secret, "approvals").person == who
    who.roles.update(taken_at=timezone.now())
    assert shown(secret, "approvals") is None
    assert shown(secret, "check").actor == who
    who.left = timezone.localdate()
    who.save()
    assert (shown(secret, "check"), is_known(secret)) == (None, False)


def test_others_see_no_tokens(person, employee):
    """Who runs the site sees all, others their own."""
    admin = person("", "admin")
    make_token("Planning tool", by=admin)
    mine, _ = make_token("My tool", by=employee, own=True)
    assert (tokens_for(admin).count(), tokens_for(person()).count()) == (2, 0)
    assert list(tokens_for(employee)) == list(own_tokens(employee)) == [mine]
    assert [each["for"] for each in known(employee)] == ["My tool"]


def test_what_depends_on_who_looks_is_for_people(person):
    """A token of the site has no such scope, whoever makes it."""
    assert "drafts:read" not in dict(scopes_for(None))
    assert "drafts:read" in dict(scopes_for(person("", "desk", desk="legal")))


@pytest.mark.django_db(transaction=True)
def test_a_token_is_looked_up_once_in_a_while(person, monkeypatch, django_assert_num_queries):
    """One that is withdrawn here opens nothing at once."""
    monkeypatch.setattr(queries, "FRESH", 60.0)
    admin = person("", "admin")
    token, secret = make_token("Planning tool", by=admin)
    shown(secret, "check")
    with django_assert_num_queries(0):
        assert shown(secret, "check").token == token
    withdraw_token(token, by=admin)
    assert shown(secret, "check") is None
