"""The fields of a secret."""

import pytest
from django.utils import translation

from vangrail.web.config.secrets import PLACES, Safe
from vangrail.web.ui.secret_fields import SecretNameField, SecretPlaceField, signing_fault


@pytest.mark.parametrize(
    ("language", "words"), [("en", "The name only."), ("nl", "Alleen de naam."), ("es", "Solo el nombre.")]
)
def test_the_name_is_asked_in_the_language_of_the_page(language, words):
    """With how a variable begins, and what nobody should do."""
    field = SecretNameField(Safe("VANGRAIL_PROBE_"))
    with translation.override(language):
        said = str(field.help_text)
    assert said.startswith(words)
    assert "VANGRAIL_PROBE_" in said
    assert SecretNameField(Safe("X_"), "Not the address.").help_text.endswith(" Not the address.")


def test_a_secret_stands_in_a_file_unless_somebody_says_otherwise():
    """The two places are those that a safe knows."""
    field = SecretPlaceField()
    assert (field.initial, [name for name, _words in field.choices]) == ("file", ["file", "environment"])
    assert [name for name, _words in PLACES] == ["file", "environment"]


@pytest.mark.parametrize(
    ("secret", "words"),
    [
        ("whsec_" + "QUFB" * 8, ""),
        ("QUFB" * 8, ""),
        ("whsec_" + "QUFB" * 7, "has 21 bytes and needs 24"),
        ("", "no secret"),
        ("=", "no secret"),
    ],
)
def test_why_a_secret_cannot_sign(secret, words):
    """In one sentence; the secret itself is never said."""
    said = signing_fault(secret)
    assert words in said
    assert bool(words) == bool(said)
    assert "QUFB" not in said
