"""Connections: who makes them, what they may name, and that a test says what is wrong without the secret."""

import pytest
from django.core.exceptions import PermissionDenied, ValidationError

from vangrail.web.outlets.actions import connecting
from vangrail.web.outlets.actions.connecting import close, connect
from vangrail.web.outlets.actions.planning import plan
from vangrail.web.outlets.models import Connection, Delivery

pytestmark = pytest.mark.django_db
NAME = ("environment", "VANGRAIL_OUTLET_TEST")


@pytest.mark.parametrize(
    ("platform", "way", "address", "name"),
    [
        ("linkedin", "mastodon", "https://social.example", NAME),
        ("mastodon", "mastodon", "", NAME),
        ("mastodon", "mastodon", "https://user:word@social.example", NAME),
        ("mastodon", "mastodon", "https://social.example", ("environment", "DATABASE_URL")),
        ("mastodon", "mastodon", "https://social.example", ("file", "../key")),
    ],
)
def test_what_cannot_be(account, writer, platform, way, address, name):
    """Another platform, no address, a password in it, a secret of the site."""
    with pytest.raises(ValidationError):
        connect(account(platform), way, address, *name, by=writer)
    assert not Connection.objects.exists()


def test_only_who_keeps_the_accounts(account, poster, auditor):
    """Neither a poster nor an auditor."""
    for person in (poster, auditor):
        with pytest.raises(PermissionDenied):
            connect(account(), "webhook", "https://hooks.example/", *NAME, by=person)


@pytest.mark.parametrize("way", ["mastodon", "bluesky", "webhook"])
def test_a_test_posts_nothing(connected, writer, fake, way):
    """It says for whom it speaks; a webhook gets a greeting."""
    connected(way)
    found = connecting.test(Connection.objects.get(), by=writer)
    assert found.is_fine, found.line
    state = fake.state()
    assert (state.posts, state.records, len(state.hooks)) == ([], {}, way == "webhook")


def test_a_test_says_what_is_wrong(connected, writer, monkeypatch, settings):
    """A wrong secret, none, and an address that may not be reached."""
    connected()
    connection = Connection.objects.get()
    monkeypatch.setenv("VANGRAIL_OUTLET_TEST", "wrong-word")
    assert "token" in connecting.test(connection, by=writer).line
    monkeypatch.delenv("VANGRAIL_OUTLET_TEST")
    assert "VANGRAIL_OUTLET_TEST" in connecting.test(connection, by=writer).line
    monkeypatch.setenv("VANGRAIL_OUTLET_TEST", "wrong-word")
    settings.INNER_HOSTS = ()
    assert "public address" in connecting.test(connection, by=writer).line
    assert "wrong-word" not in "".join(connection.tests.values_list("line", flat=True))


def test_closing_leaves_the_posts_to_hands(connected, approved, writer):
    """Another connection closes the one before."""
    account = connected()
    made = plan(approved(account), by=writer)[0]
    close(Connection.objects.get(), by=writer)
    close(Connection.objects.get(), by=writer)
    assert Delivery.objects.get(pk=made.pk).way == "copy"
    for _ in range(2):
        connect(account, "webhook", "https://hooks.example/", *NAME, by=writer)
    assert Connection.objects.filter(closed_at=None).count() == 1
