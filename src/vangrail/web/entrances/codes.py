"""Addresses and pictures of an entrance: made when they are needed from its number and its nonce, kept nowhere."""

import secrets
from collections.abc import Callable
from typing import Final, Literal

import segno
from django.conf import settings
from django.urls import reverse

from vangrail.web.entrances.models import Entrance
from vangrail.web.signatures import codes
from vangrail.web.signatures.models import Signature

Purpose = Literal["in", "agency"]
NONCE: Final = 8

ADDRESS: Final[dict[Purpose, str]] = {"in": "entrances:home", "agency": "entrances:agency"}


def new_nonce() -> str:
    """Return what makes the codes of one entrance unlike those of every other."""
    return secrets.token_hex(NONCE // 2)


def code_for(entrance: Entrance, purpose: Purpose) -> str:
    """Return the code of an entrance: for everybody who comes in, or for the agency's own list."""
    return codes.code_of(entrance.pk, f"{purpose}:{entrance.nonce}")


def link_for(entrance: Entrance, purpose: Purpose) -> str:
    """Return the whole address that a code stands in."""
    return settings.ADDRESS + reverse(ADDRESS[purpose], args=[code_for(entrance, purpose)])


def picture_of(address: str) -> str:
    """Return an address as a picture that a phone reads; it holds the picture itself, so that nothing is fetched."""
    return str(segno.make(address, error="m").svg_data_uri(scale=5, border=2))


def entrance_of(typed: str, purpose: Purpose, find: Callable[[int], Entrance | None]) -> Entrance | None:
    """Return the entrance that a code was made for, or None. `find` gives the one with a number."""
    code = codes.read(typed)
    found = find(code.number) if code else None
    return found if code and found and codes.fits(code, f"{purpose}:{found.nonce}") else None


def receipt_for(signature: Signature) -> str:
    """Return the code with which somebody finds their own signature again."""
    return codes.code_of(signature.pk, f"receipt:{signature.entry.digest}")


def signature_of(typed: str, find: Callable[[int], Signature | None]) -> Signature | None:
    """Return the signature that a receipt was given for, or None."""
    code = codes.read(typed)
    found = find(code.number) if code else None
    return found if code and found and codes.fits(code, f"receipt:{found.entry.digest}") else None
