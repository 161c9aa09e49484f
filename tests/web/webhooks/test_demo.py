"""The demonstration shows what was told and what was not, and connects to nobody."""

import socket

import pytest
from django.utils import timezone

from vangrail.web.audit.actions import record
from vangrail.web.due import notices
from vangrail.web.due.models import Channel
from vangrail.web.people import demo as people
from vangrail.web.webhooks import demo
from vangrail.web.webhooks.actions.sending import tell
from vangrail.web.webhooks.models import Message, Subscription
from vangrail.web.webhooks.secrets import SAFE

pytestmark = pytest.mark.django_db


@pytest.fixture
def filled():
    """Fill it twice: twice is once."""
    people.fill()
    for number in range(8):
        record("questions.asked", by=None, said={"desk": "privacy", "number": number})
    for _time in range(2):
        demo.fill()
    return Subscription.objects.get(ended_at=None)


def test_what_was_told_and_what_was_not(filled):
    """All but the last arrived; the last one says why it did not."""
    assert Subscription.objects.count() == 2
    states = [each.state for each in filled.messages.order_by("entry")]
    assert states == ["sent"] * (demo.MOST - 1) + ["again"]
    last = filled.messages.order_by("entry").last()
    assert last.tries == 3
    assert "secrets/tickets, found nothing" in last.attempts.first().line
    assert last.look_at > last.asked_at
    assert Channel.objects.get().kinds == ["journalist", "crisis_on", "crisis_off"]


def test_nothing_connects(filled, monkeypatch):
    """Neither what waits nor what happens next, nor a notice: there is no secret and no address."""

    def asked(*_args, **_more):
        raise AssertionError

    monkeypatch.setattr(socket, "getaddrinfo", asked)
    monkeypatch.setattr(socket.socket, "connect", asked)
    record("questions.asked", by=None)
    Message.objects.update(look_at=timezone.now())
    assert tell(filled.pk) == 0
    channel = Channel.objects.get()
    assert not notices.SAFE.is_there(channel.secret_in, channel.secret_name)
    assert not SAFE.is_there(filled.secret_in, filled.secret_name)
    with pytest.raises(notices.VangrailError, match="found nothing"):
        notices.notify.func(channel.pk, "journalist")


def test_without_a_company_nothing_happens(person):
    """Nobody is made up in a company that is real."""
    person("Ada", "admin")
    demo.fill()
    assert not Subscription.objects.exists()
