"""Signed messages: see also the page they are sent to."""

import base64
from datetime import UTC, datetime, timedelta

import pytest
from standardwebhooks import Webhook

from vangrail.web.mentions.sources import hook
from vangrail.web.mentions.sources.looking import SourceError

SECRET = "whsec_" + base64.b64encode(b"planted secret of 24 byte").decode()


def signed(body, at=None):
    """Return the headers of a message."""
    at = at or datetime.now(tz=UTC)
    return {
        "Webhook-Id": "m",
        "Webhook-Timestamp": str(int(at.timestamp())),
        "Webhook-Signature": Webhook(SECRET).sign("m", at, body),
    }


def fault(body, headers, secret=SECRET):
    """Return why a message is refused."""
    with pytest.raises(SourceError) as caught:
        hook.read(body.encode(), headers, secret)
    return caught.value.fault


def test_a_message_is_read():
    """A list, a table of items, or one; each is numbered by its message."""
    for body in ('{"items": [{"text": "a"}]}', '[{"text": "a"}]', '{"text": "a"}'):
        (item,) = hook.read(body.encode(), signed(body), SECRET)
        assert (item.text, item.number) == ("a", "m 0")


def test_an_item_says_that_it_was_written_to_us():
    """For itself alone."""
    body = '{"items": [{"text": "a", "to_us": true}, {"text": "b"}]}'
    assert [item.to_us for item in hook.read(body.encode(), signed(body), SECRET)] == [True, False]


@pytest.mark.parametrize("secret", ["x", "whsec_", "whsec_" + "QUFB" * 7, "QUFB", "whsec_" + "QUFB" * 8 + "Q"])
def test_a_secret_that_cannot_sign_lets_nothing_in(secret):
    """None at all, too short, or cut off; what is told of it is not the secret."""
    with pytest.raises(SourceError) as caught:
        hook.read(b"{}", signed("{}"), secret)
    assert (caught.value.fault, caught.value.found) == ("weak", "whsec_…")


def test_a_short_secret_is_refused_although_the_signature_fits():
    """Of 23 bytes; of 24 it is taken."""
    body, now = '{"text": "a"}', datetime.now(tz=UTC)
    for size, taken in ((23, False), (24, True)):
        secret = "whsec_" + base64.b64encode(b"s" * size).decode()
        headers = signed(body, now) | {"Webhook-Signature": Webhook(secret).sign("m", now, body)}
        if taken:
            assert len(hook.read(body.encode(), headers, secret)) == 1
        else:
            assert fault(body, headers, secret) == "weak"


def test_weakness_is_said_of_what_is_there(monkeypatch):
    """Nothing where it can sign, where there is none yet, and where none was named."""
    assert hook.weakness("") == hook.weakness("VANGRAIL_TEST_HOOK") == ""
    monkeypatch.setenv("VANGRAIL_TEST_HOOK", SECRET)
    assert hook.weakness("VANGRAIL_TEST_HOOK") == ""
    monkeypatch.setenv("VANGRAIL_TEST_HOOK", "whsec_QUFB")
    assert "it has 3 bytes and needs 24" in hook.weakness("VANGRAIL_TEST_HOOK")


def test_what_does_not_fit_is_refused():
    """A changed word, an old message, no signature, a secret that is none, items that are none."""
    body = '{"text": "a"}'
    assert fault(body + " ", signed(body)) == "refused"
    assert fault(body, signed(body, datetime.now(tz=UTC) - timedelta(hours=1))) == "refused"
    assert fault(body, {}) == "refused"
    for wrong in ("3", '"x"', "[1]"):
        assert fault(wrong, signed(wrong)) == "broken"
