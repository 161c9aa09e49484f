"""Secrets for signing stand elsewhere."""

import pytest

from vangrail.web.webhooks.secrets import SAFE, secret_fault


@pytest.mark.parametrize("name", ["VANGRAIL_OUTLET_X", "VANGRAIL_SECRET_KEY", "VANGRAIL_WEBHOOK_"])
def test_no_other_variable_can_be_named(name):
    """Not the site's own, nor those of accounts."""
    assert not SAFE.is_name("environment", name)
    assert SAFE.is_name("environment", "VANGRAIL_WEBHOOK_TICKETS")


@pytest.mark.parametrize(
    ("secret", "words"),
    [
        ("", ""),
        ("whsec_" + "QUFB" * 8, ""),
        ("whsec_" + "QUFB" * 7, "has 21 bytes and needs 24"),
        ("QUFB", "has 3"),
        ("=", "no secret"),
    ],
)
def test_why_a_secret_cannot_sign(monkeypatch, secret, words):
    """One that is not there has no fault yet; the secret itself is never said."""
    monkeypatch.setenv("VANGRAIL_WEBHOOK_TICKETS", secret)
    said = secret_fault("environment", "VANGRAIL_WEBHOOK_TICKETS")
    assert words in said
    assert bool(words) == bool(said)
    assert "QUFB" not in said
