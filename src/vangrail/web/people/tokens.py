"""Secrets that are given away: only their hashes are kept, under a key where they are short enough to be guessed."""

import hashlib
import secrets
from typing import Final

from django.core import signing
from django.utils.crypto import salted_hmac

ALPHABET: Final = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ"
"""Letters and digits of a printed code: none that looks like another (no 0 O 1 I)."""
CODE_LENGTH: Final = 8
_LINK_SALT: Final = "vangrail.people.code"


def new_secret() -> str:
    """Return a secret for a link: 256 bits, fit for an address."""
    return secrets.token_urlsafe(32)


def digest(secret: str) -> str:
    """Return what is kept of a long secret."""
    return hashlib.sha256(secret.encode()).hexdigest()


def new_code() -> str:
    """Return a code for paper: eight signs with a dash in the middle, one of a million millions."""
    signs = "".join(secrets.choice(ALPHABET) for _ in range(CODE_LENGTH))
    return f"{signs[:4]}-{signs[4:]}"


def plain_code(typed: str) -> str:
    """Return a typed code without what people put between, in capitals; nothing where it cannot be a code."""
    signs = "".join(sign for sign in typed.upper() if sign.isalnum())
    return signs if len(signs) == CODE_LENGTH and all(sign in ALPHABET for sign in signs) else ""


def keyed(purpose: str, value: str) -> str:
    """Return a hash that only this site can make: for what is short (a code) or known to others (an address)."""
    return salted_hmac(f"vangrail.people.{purpose}", value, algorithm="sha256").hexdigest()


def sign_code(code_id: int, code: str) -> str:
    """Return what stands in the link of a printed code."""
    return signing.dumps([code_id, keyed("code", plain_code(code))[:16]], salt=_LINK_SALT)


def read_signed_code(token: str) -> tuple[int, str] | None:
    """Return the number of a code and the beginning of its hash from a link, or None where the link is not ours."""
    try:
        code_id, begins = signing.loads(token, salt=_LINK_SALT)
    except (signing.BadSignature, ValueError, TypeError):
        return None
    return int(code_id), str(begins)
