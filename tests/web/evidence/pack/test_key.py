"""The key that signs is given, or made once for its owner's eyes only."""

import hashlib
import stat

import pytest
from cryptography.hazmat.primitives import serialization as form
from cryptography.hazmat.primitives.asymmetric import ec

from vangrail.errors import UsageError
from vangrail.web.evidence.pack.key import in_groups, signing_key


def test_it_is_made_once_with_mode_600(tmp_path):
    """And is the same ever after; nothing else is left behind."""
    first = signing_key("", tmp_path)
    assert signing_key("", tmp_path).fingerprint == first.fingerprint
    (file,) = tmp_path.iterdir()
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    assert first.fingerprint == hashlib.sha256(first.public).hexdigest()


def test_a_given_key_is_used_instead(tmp_path):
    """As the setting holds it; nothing is made."""
    other = signing_key("", tmp_path)
    given = (tmp_path / "evidence-key").read_text("ascii")
    empty = tmp_path / "empty"
    empty.mkdir()
    assert signing_key(given, empty).fingerprint == other.fingerprint
    assert not list(empty.iterdir())


@pytest.mark.parametrize("text", ["no key at all", "curve"])
def test_what_is_no_such_key_is_said_in_one_sentence(tmp_path, text):
    """Another kind of key too."""
    if text == "curve":
        other = ec.generate_private_key(ec.SECP256R1())
        text = other.private_bytes(form.Encoding.PEM, form.PrivateFormat.PKCS8, form.NoEncryption()).decode()
    with pytest.raises(UsageError, match="wanted an Ed25519 private key"):
        signing_key(text, tmp_path)


def test_it_signs(tmp_path):
    """As its public half says."""
    key = signing_key("", tmp_path)
    form.load_pem_public_key(key.pem).verify(key.sign(b"words"), b"words")


def test_people_read_it_in_groups():
    """Of four signs."""
    assert in_groups("0123456789ab") == "0123 4567 89ab"
