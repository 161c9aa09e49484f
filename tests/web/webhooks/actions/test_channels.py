"""Chats that get notices."""

import pytest
from django.core.exceptions import PermissionDenied, ValidationError

from vangrail.web.audit.models import Entry
from vangrail.web.due.models import Channel
from vangrail.web.webhooks.actions.channels import end_channel, open_channel, try_channel

pytestmark = pytest.mark.django_db
GOOD = {"name": "Chat", "language": "en", "kinds": ["question"], "secret_in": "file", "secret_name": "chat"}


def test_only_who_runs_the_site_may(person):
    """Not for any of it."""
    channel, somebody = Channel.objects.create(name="Chat"), person("", "policy_owner")
    for act in (
        lambda: open_channel(**GOOD, by=somebody),
        lambda: end_channel(channel, by=somebody),
        lambda: try_channel(channel, by=somebody),
    ):
        with pytest.raises(PermissionDenied):
            act()


@pytest.mark.parametrize(("name", "wrong"), [("kinds", []), ("kinds", ["gossip"]), ("secret_name", "../x")])
def test_what_cannot_be_is_refused(admin, name, wrong):
    """Nothing is made."""
    with pytest.raises(ValidationError):
        open_channel(**{**GOOD, name: wrong}, by=admin)


def test_a_test_that_does_not_arrive_says_why(admin):
    """In one line, kept beside the channel."""
    channel = open_channel(**GOOD, by=admin)
    assert "wanted a secret in the file secrets/chat" in try_channel(channel, by=admin)
    channel.refresh_from_db()
    assert channel.fault
    end_channel(channel, by=admin)
    end_channel(channel, by=admin)
    assert list(Entry.objects.values_list("kind", flat=True)) == ["webhooks.channel_opened", "webhooks.channel_ended"]
