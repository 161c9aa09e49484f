"""What others send: signed, bounded, and each fault told to the operator once."""

import base64
import json
from datetime import UTC, datetime

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse
from standardwebhooks import Webhook

from vangrail.web.mentions.models import Raw, Source

SECRET = "whsec_" + base64.b64encode(b"planted secret of 24 byte").decode()


@pytest.fixture
def hook(search, monkeypatch):
    """Give a source to which others send."""
    monkeypatch.setenv("VANGRAIL_TEST_HOOK", SECRET)
    return Source.objects.create(kind="hook", name="A service", secret="VANGRAIL_TEST_HOOK", search=search)


def sent(client, hook, told, *, secret=SECRET, number="msg_1"):
    """Send a signed message."""
    body, now = told if isinstance(told, str) else json.dumps(told), datetime.now(tz=UTC)
    headers = {
        "webhook-id": number,
        "webhook-timestamp": str(int(now.timestamp())),
        "webhook-signature": Webhook(secret).sign(number, now, body),
    }
    return client.post(
        reverse("mentions:incoming", args=(hook.pk,)), body, content_type="application/json", headers=headers
    )


def test_a_signed_message_is_taken_in(client, hook):
    """One item or several; what names no brand is counted only."""
    assert sent(client, hook, {"items": [{"text": "Acme"}, {"text": "two"}]}).json() == {
        "found": 1,
        "new": 1,
        "dropped": 1,
    }
    assert sent(client, hook, {"text": "Acme again"}, number="msg_2").status_code == 202
    assert Raw.objects.count() == 2
    assert sum(look.dropped for look in hook.looks.all()) == 1


def test_a_direct_message_needs_no_brand(client, hook):
    """Where the service says that it was written to the company; its neighbour without the mark is dropped."""
    told = {"items": [{"text": "Where is my order?", "to_us": True}, {"text": "Where is Bob?"}]}
    assert sent(client, hook, told).json() == {"found": 1, "new": 1, "dropped": 1}
    assert Raw.objects.get().item["text"] == "Where is my order?"


def test_what_is_not_signed_is_refused(client, hook):
    """And fills no page: anybody can send that."""
    assert sent(client, hook, {"text": "x"}, secret="whsec_" + base64.b64encode(b"another").decode()).status_code == 401
    assert (
        client.post(reverse("mentions:incoming", args=(hook.pk,)), "{}", content_type="application/json").status_code
        == 401
    )
    assert not hook.looks.exists()
    assert (
        client.post(reverse("mentions:incoming", args=(0,)), "{}", content_type="application/json").status_code == 404
    )


def test_a_fault_is_one_line(client, hook, monkeypatch):
    """What cannot be read, what is too large, a secret that is not there."""
    assert sent(client, hook, "[" * 2000).status_code == 400
    assert sent(client, hook, {"items": "x"}).status_code == 400
    assert sent(client, hook, {"text": "x" * 2_100_000}).status_code == 413
    monkeypatch.delenv("VANGRAIL_TEST_HOOK")
    assert sent(client, hook, {"text": "x"}).status_code == 503
    monkeypatch.setenv("VANGRAIL_TEST_HOOK", "whsec_QUFB")
    short = sent(client, hook, {"text": "Acme"}, secret="whsec_QUFB")
    assert (short.status_code, short.json()) == (503, {"error": "weak"})
    assert [look.fault for look in hook.looks.all()] == ["weak", "secret", "large", "broken", "broken"]


def test_a_table_is_taken_in(as_person, search, home, care):
    """By who decides; what is no table is told."""
    source = Source.objects.create(kind="table", name="A table", search=search)
    where = reverse("mentions:table", args=(source.pk,))
    table = SimpleUploadedFile(
        "t.csv", b"text;url\nAcme is late;https://x.example/1\nBob is late;https://x.example/2\n"
    )
    assert as_person(care).post(where, {"table": table}).status_code == 403
    table.seek(0)
    assert as_person(home).post(where, {"table": table}).status_code == 302
    assert as_person(home).post(where, {}).status_code == 302
    assert [(look.found, look.dropped, look.fault) for look in source.looks.all()] == [(0, 0, "broken"), (1, 1, "")]
