"""Telling, against a real program that listens: signed, in order, again where it fails, and given up after three days."""

from datetime import timedelta

import pytest
from django.utils import timezone
from standardwebhooks.webhooks import Webhook, WebhookVerificationError

from tests.web.queued import queued
from tests.web.webhooks.conftest import SECRET
from vangrail.web.audit.actions import record
from vangrail.web.audit.models import Entry
from vangrail.web.webhooks.actions import sending
from vangrail.web.webhooks.actions.sending import body_of, due, forget, next_message, tell
from vangrail.web.webhooks.models import Message, Subscription, Try

pytestmark = pytest.mark.django_db


def happen(times=1, about=None):
    """Let something happen; return the numbers of the entries."""
    return [record("probe.done", by=None, about=about, said={"text": "Quetzalcoatlus"}).seq for _ in range(times)]


def test_what_arrives_is_signed_and_names_nobody(subscription, sink, person):
    """What, when and about which thing by its number; nothing of what was said, nor who did it."""
    ada = person("Ada Lovelace")
    (entry,) = happen(about=ada)
    assert tell(subscription.pk) == 1
    (got,) = sink.got
    Webhook(SECRET).verify(got["body"], got["headers"])
    with pytest.raises(WebhookVerificationError):
        Webhook(SECRET).verify(got["body"] + " ", got["headers"])
    message = Message.objects.get()
    assert got["headers"]["webhook-id"] == got["said"]["data"]["id"] == message.key
    assert got["said"] == {
        "type": "probe.done",
        "timestamp": Entry.objects.get(pk=entry).at.isoformat(),
        "data": {"id": message.key, "entry": entry, "about": {"model": "people.person", "number": str(ada.pk)}},
    }
    assert "Ada" not in got["body"]
    assert message.state == "sent"


def test_what_happened_first_is_told_first(subscription, sink):
    """While the program is away the others wait, and come in their order when it is back, under their ids."""
    entries, now = happen(5), timezone.now()
    sink.status = 503
    assert tell(subscription.pk, now) == 0
    assert (len(sink.got), Message.objects.filter(tries=1).count()) == (1, 1)
    assert next_message(subscription.pk, now) is None
    sink.status = 200
    assert tell(subscription.pk, now + timedelta(hours=1)) == 5
    assert sink.entries == entries
    assert sink.got[0]["headers"]["webhook-id"] == sink.got[1]["headers"]["webhook-id"]


def test_one_that_is_refused_holds_nobody_up(subscription, sink):
    """It stands aside and is tried by itself."""
    first, second = happen(2)
    sink.broken = {first}
    assert tell(subscription.pk) == 1
    assert sink.entries == [second]
    sink.broken = set()
    assert tell(subscription.pk, timezone.now() + timedelta(hours=1)) == 1
    assert sink.entries == [second, first]


@pytest.mark.parametrize(("status", "aside"), [(500, False), (429, False), (400, True), (410, True), (302, True)])
def test_each_answer_is_kept(subscription, sink, status, aside):
    """A redirect is not followed."""
    happen()
    sink.status = status
    tell(subscription.pk)
    message = Message.objects.get()
    assert (message.state, message.aside_at is not None, len(sink.got)) == ("again", aside, 1)
    assert Try.objects.get().status == status
    assert message.look_at > timezone.now()


def test_a_program_that_is_not_there(subscription, sink):
    """One line says so, without the secret."""
    happen()
    Subscription.objects.update(address="http://localhost:1/hook")
    tell(subscription.pk)
    found = Try.objects.get()
    assert (found.status, found.line) == (0, "the webhook did not answer")


def test_a_program_that_is_too_slow(subscription, sink, monkeypatch):
    """It is left alone and asked again later."""
    monkeypatch.setattr("vangrail.web.config.outgoing.clients.SILENCE", 0.2)
    sink.delay = 1.0
    happen()
    assert tell(subscription.pk) == 0
    assert Try.objects.get().line == "the webhook did not answer"


def test_nothing_inside_is_reached(subscription, sink, settings):
    """A webhook is no way into the company's network."""
    settings.INNER_HOSTS = ()
    happen()
    assert tell(subscription.pk) == 0
    assert "wanted a public address" in Try.objects.get().line
    assert sink.got == []


@pytest.mark.parametrize("value", ["", "whsec_é"])
def test_without_its_secret_nothing_is_sent(subscription, sink, monkeypatch, value):
    """What is missing is said, and it is tried again."""
    monkeypatch.setenv("VANGRAIL_WEBHOOK_SINK", value)
    happen()
    assert tell(subscription.pk) == 0
    assert "wanted a secret" in Try.objects.get().line
    assert sink.got == []


def test_after_three_days_it_is_given_up(subscription, sink, admin):
    """Who runs the site hears of it once a day, and what is newer is still tried."""
    first, second = happen(2)
    now = timezone.now()
    Message.objects.filter(entry=first).update(asked_at=now - timedelta(days=3))
    sink.status = 500
    tell(subscription.pk, now)
    assert [each.state for each in Message.objects.all()] == ["given_up", "again"]
    assert Entry.objects.filter(kind="webhooks.given_up").count() == 1
    mails = queued("webhooks")
    Message.objects.filter(entry=second).update(asked_at=now - timedelta(days=3))
    tell(subscription.pk, now + timedelta(seconds=90))
    assert Entry.objects.filter(kind="webhooks.given_up").count() == 2
    assert queued("webhooks") <= mails + 1  # one more look at most, and no second mail


def test_one_worker_at_a_time(subscription, sink):
    """Who comes second finds it taken; a worker that is gone loses it after a while."""
    happen()
    now = timezone.now()
    Subscription.objects.update(busy_until=now + timedelta(seconds=30))
    assert tell(subscription.pk, now) == 0
    assert not due(now).exists()
    later = now + timedelta(seconds=31)
    assert due(later).get() == subscription
    assert tell(subscription.pk, later) == 1
    assert not due(later).exists()


def test_a_worker_that_lost_a_program_stops(subscription, sink, monkeypatch):
    """Another one goes on."""
    happen(2)
    said = sending._said

    def taken_over(hook, message):
        Subscription.objects.update(busy_until=timezone.now() + timedelta(hours=1))
        return said(hook, message)

    monkeypatch.setattr(sending, "_said", taken_over)
    assert tell(subscription.pk) == 1
    assert len(sink.got) == 1


def test_a_message_about_nothing():
    """Says so."""
    assert body_of(Message(kind="a.b", happened_at=timezone.now()))["data"]["about"] is None


def test_what_was_told_is_forgotten_after_a_month(subscription):
    """What still waits is not."""
    happen(3)
    now, rows = timezone.now(), list(Message.objects.all())
    Message.objects.filter(pk=rows[0].pk).update(sent_at=now - timedelta(days=31))
    Message.objects.filter(pk=rows[1].pk).update(given_up_at=now - timedelta(days=29))
    assert forget(now) == 1
    assert Message.objects.count() == 2
