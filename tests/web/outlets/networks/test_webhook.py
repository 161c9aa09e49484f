"""A webhook: signed, with an id that stays the same, and never further than the answer."""

import json
from datetime import UTC, datetime

import pytest
from standardwebhooks.webhooks import Webhook as Verifier
from standardwebhooks.webhooks import WebhookVerificationError

from vangrail.web.outlets.networks.port import AwayError, Picture, Post, RefusedError
from vangrail.web.outlets.networks.webhook import Webhook

SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"
POST = Post("a" * 32, datetime(2026, 11, 21, tzinfo=UTC), "Día", "es", (Picture(b"png", "image/png", "A heron"),))


def test_what_arrives_can_be_verified(fake):
    """With the same secret; a changed body cannot. The id is the delivery's own, at every try."""
    there = Webhook(f"{fake.address}/hook", "brand", SECRET)
    assert there.send(POST) == there.send(POST)
    first, second = fake.state().hooks
    assert first["headers"]["webhook-id"] == second["headers"]["webhook-id"] == POST.key
    data = json.loads(first["body"])["data"]
    assert (data["text"], data["pictures"][0]["alt"], data["account"]) == ("Día", "A heron", "brand")
    Verifier(SECRET).verify(first["body"], first["headers"])
    with pytest.raises(WebhookVerificationError):
        Verifier(SECRET).verify(first["body"].replace("Día", "Dia"), first["headers"])
    assert there.find(POST) is None


@pytest.mark.parametrize(
    ("status", "error"),
    [(400, RefusedError), (410, RefusedError), (302, RefusedError), (429, AwayError), (500, AwayError)],
)
def test_answers(fake, status, error):
    """A no is a no, what may pass is tried again, and a redirect is not followed."""
    fake.mode(status=status)
    with pytest.raises(error, match=str(status)):
        Webhook(f"{fake.address}/hook", "brand", SECRET).ping()


def test_nothing_inside_is_reached_unless_allowed(fake, settings):
    """A webhook is no way into the company's network."""
    settings.INNER_HOSTS = ()
    with pytest.raises(AwayError, match="wanted a public address"):
        Webhook(f"{fake.address}/hook", "brand", SECRET).send(POST)


def test_a_secret_that_cannot_sign():
    """It says what is wanted, and not what was found."""
    with pytest.raises(RefusedError, match="whsec_"):
        Webhook("https://hooks.example/", "brand", "whsec_é")
