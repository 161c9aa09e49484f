"""The key that signs packs: given as a setting or a file, or made once in the data folder for its owner's eyes only."""

import hashlib
import os
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from cryptography.exceptions import UnsupportedAlgorithm
from cryptography.hazmat.primitives import serialization as form
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from vangrail.errors import UsageError

FILE: Final = "evidence-key"
SETTING: Final = "VANGRAIL_EVIDENCE_KEY"


@dataclass(frozen=True, slots=True)
class Key:
    """An Ed25519 key that signs."""

    private: Ed25519PrivateKey

    @property
    def public(self) -> bytes:
        """The public key: 32 bytes."""
        return self.private.public_key().public_bytes(form.Encoding.Raw, form.PublicFormat.Raw)

    @property
    def pem(self) -> bytes:
        """The public key as other programs read it."""
        return self.private.public_key().public_bytes(form.Encoding.PEM, form.PublicFormat.SubjectPublicKeyInfo)

    @property
    def fingerprint(self) -> str:
        """The SHA-256 of the public key: 64 hexadecimal digits."""
        return hashlib.sha256(self.public).hexdigest()

    def sign(self, message: bytes) -> bytes:
        """Return the signature of a message: 64 bytes."""
        return self.private.sign(message)


def in_groups(fingerprint: str) -> str:
    """Return a fingerprint as people read it to one another: in groups of four."""
    return " ".join(fingerprint[start : start + 4] for start in range(0, len(fingerprint), 4))


def signing_key(given: str, folder: Path) -> Key:
    """Return the given key (PEM), or the one in `folder`, which is made at its first use with mode 600.

    Raises:
        UsageError: what is there is no Ed25519 private key without a password.
    """
    file = folder / FILE
    try:
        return _read((given or _kept(file)).encode())
    except (ValueError, TypeError, UnsupportedAlgorithm) as error:
        place = f"setting {SETTING}" if given else f"file {file.name} in the data folder"
        message = f"{place}: wanted an Ed25519 private key as PEM without a password"
        raise UsageError(message, setting=SETTING) from error


def _kept(file: Path) -> str:
    try:
        return file.read_text("ascii")
    except FileNotFoundError:
        pass
    made = Ed25519PrivateKey.generate()
    text = made.private_bytes(form.Encoding.PEM, form.PrivateFormat.PKCS8, form.NoEncryption())
    # Written whole under another name first: a key that is half written would be lost with everything it signed.
    part = file.with_name(f".{file.name}.{os.getpid()}")
    with os.fdopen(os.open(part, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "wb") as target:
        target.write(text)
        target.flush()
        os.fsync(target.fileno())
    try:
        os.link(part, file)
    except FileExistsError:  # another process was first
        return file.read_text("ascii")
    finally:
        part.unlink()
    return text.decode("ascii")


def _read(text: bytes) -> Key:
    found = form.load_pem_private_key(text, password=None)
    if not isinstance(found, Ed25519PrivateKey):
        raise TypeError(type(found).__name__)
    return Key(found)
