"""The personal link and the printed code of an invitation: made when they are needed, kept nowhere, and for one person only."""

import hmac
from dataclasses import dataclass
from hashlib import blake2b
from typing import Final

from django.conf import settings

ALPHABET: Final = "23456789abcdefghjkmnpqrstuvwxyz"
"""Letters and digits that nobody takes for another one on paper: no 0 and o, no 1, i and l."""
NUMBER: Final = 6
"""Signs of a code that say whose it is: enough for 800 million."""
PROOF: Final = 10
"""Signs that prove it: guessing one at ten a minute takes longer than there are companies."""


@dataclass(frozen=True, slots=True)
class Code:
    """What a code says: the number of the invitation, and the signs that prove that somebody was given it."""

    number: int
    proof: str


def code_of(number: int, nonce: str) -> str:
    """Return the code of an invitation, as it stands in its address."""
    signs = ""
    left = number
    for _ in range(NUMBER):
        left, each = divmod(left, len(ALPHABET))
        signs = ALPHABET[each] + signs
    return signs + _proof(number, nonce)


def printed(code: str) -> str:
    """Return a code as it stands on paper: in capitals, in groups of four."""
    return " ".join(code[start : start + 4] for start in range(0, len(code), 4)).upper()


def read(typed: str) -> Code | None:
    """Return what a code says, however it was typed, or None where it cannot be one. Whether it is right, `fits` says."""
    signs = "".join(sign for sign in typed.lower() if sign.isalnum())
    if len(signs) != NUMBER + PROOF or any(sign not in ALPHABET for sign in signs):
        return None
    number = 0
    for sign in signs[:NUMBER]:
        number = number * len(ALPHABET) + ALPHABET.index(sign)
    return Code(number, signs[NUMBER:])


def fits(code: Code, nonce: str) -> bool:
    """Return whether a code was made for the invitation with this number and nonce."""
    return hmac.compare_digest(code.proof, _proof(code.number, nonce))


def _proof(number: int, nonce: str) -> str:
    digest = blake2b(
        f"{number}\n{nonce}".encode(), key=settings.SECRET_KEY.encode()[:64], person=b"vangrail.sign"
    ).digest()
    # A byte over eight times the alphabet is passed over, so that every sign is as likely as any other.
    fair = [each for each in digest if each < len(ALPHABET) * 8]
    return "".join(ALPHABET[each % len(ALPHABET)] for each in fair[:PROOF])
