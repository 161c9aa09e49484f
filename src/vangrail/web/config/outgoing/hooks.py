"""Messages to other programs: signed as Standard Webhooks have it, repeated with one id, and never further than the answer."""

import json
from base64 import b64decode
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any, Final

import httpx2
from standardwebhooks.webhooks import Webhook as Signer

from vangrail.errors import VangrailError
from vangrail.web.config.outgoing.clients import client

AGAIN: Final = frozenset({408, 409, 425, 429})
"""Answers below 500 after which another try is worth it."""

SMALL: Final = 100_000
"""Bytes of an answer that are read: only its status counts."""


LEAST: Final = 24
"""Bytes that a secret has at least, as Standard Webhooks have it: a shorter one can be guessed from a message that was seen."""

_START: Final = "whsec_"


class HookSecretError(VangrailError):
    """A secret cannot sign: it is no `whsec_` and base64, or too short."""

    code = "hook_secret"
    page = "docs/webhooks.md"


class HookAwayError(VangrailError):
    """Nobody answered, or nobody who may be asked."""

    code = "hook_away"
    page = "docs/webhooks.md"


@dataclass(frozen=True, slots=True)
class Reply:
    """What the other program answered. `wait` is after how many seconds it wants to be asked again, where it says so."""

    status: int
    wait: int = 0

    @property
    def is_taken(self) -> bool:
        """Whether the message arrived."""
        return 200 <= self.status < 300

    @property
    def is_worth_another(self) -> bool:
        """Whether another try may end otherwise."""
        return self.status >= 500 or self.status in AGAIN


def strength(secret: str) -> int:
    """Return how many bytes a secret signs with; 0 where it is none."""
    try:
        return len(b64decode(f"{secret.removeprefix(_START)}=="))
    except ValueError:
        return 0


class Hook:
    """A program that takes messages: `address` is where it listens, `secret` signs what is sent (`whsec_` and base64)."""

    def __init__(self, address: str, secret: str) -> None:
        """Keep where to send and what to sign with.

        Raises:
            HookSecretError: the secret cannot sign, or is too short for it.
        """
        self._address = address
        found = strength(secret)
        if not found:
            message = "wanted a secret for signing (whsec_ and base64), found something else"
            raise HookSecretError(message)
        if found < LEAST:
            message = f"wanted a secret for signing of at least {LEAST} bytes (whsec_ and 32 signs of base64), found one of {found}"
            raise HookSecretError(message)
        self._signer = Signer(secret)

    def send(self, name: str, said: Mapping[str, Any]) -> Reply:
        """Send a message and return the answer. `name` is its id: who gets it twice sees that it is the same.

        Raises:
            HookAwayError: nobody answered, or the address may not be reached.
        """
        body, at = json.dumps(said, ensure_ascii=False), datetime.now(UTC)
        headers = {
            "content-type": "application/json",
            "webhook-id": name,
            "webhook-timestamp": str(int(at.timestamp())),
            "webhook-signature": self._signer.sign(name, at, body),
        }
        try:
            with client(largest=SMALL) as web:
                answer = web.post(self._address, content=body.encode(), headers=headers)
        except (httpx2.HTTPError, httpx2.InvalidURL, VangrailError, OSError) as error:
            detail = str(error) if isinstance(error, VangrailError) else "the webhook did not answer"
            raise HookAwayError(detail) from error
        wait = answer.headers.get("retry-after", "")
        return Reply(answer.status_code, int(wait) if wait.isdecimal() and len(wait) < 7 else 0)
