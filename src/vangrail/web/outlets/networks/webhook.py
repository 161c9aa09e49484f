"""Posts to a program of the company's own, which takes them further: signed as Standard Webhooks have it, repeated with one id."""

import base64
import json
from datetime import UTC, datetime
from typing import Any, Final

import httpx2
from standardwebhooks.webhooks import Webhook as Signer

from vangrail.errors import VangrailError
from vangrail.web.config.outgoing.clients import client
from vangrail.web.outlets.networks.port import AwayError, Before, Limits, Post, RefusedError, Sent

AGAIN: Final = frozenset({408, 409, 425, 429})
"""Answers below 500 after which another try is worth it."""


class Webhook:
    """A program that takes posts: `address` is where it listens, `secret` signs what is sent (`whsec_` and base64)."""

    limits = Limits(0, 0, 0)

    def __init__(self, address: str, handle: str, secret: str) -> None:
        """Keep where to send and what to sign with.

        Raises:
            RefusedError: the secret cannot sign.
        """
        self._address, self._handle = address, handle
        try:
            self._signer = Signer(secret)
        except Exception as error:
            message = "wanted a secret for signing (whsec_ and base64), found something else"
            raise RefusedError(message) from error

    def before(self) -> Before:
        """Look around: a program that listens has nothing to show."""
        return Before(self._handle)

    def ping(self) -> None:
        """Send a signed greeting that asks for nothing."""
        self._hand_over("ping", {"type": "ping", "timestamp": datetime.now(UTC).isoformat()})

    def send(self, post: Post) -> Sent:
        """Hand the post over. Its id is the delivery's own name: who gets it twice sees that it is the same."""
        pictures = [
            {"media_type": each.media_type, "alt": each.alt, "content": base64.b64encode(each.content).decode()}
            for each in post.pictures
        ]
        said = {"text": post.text, "language": post.language, "in_reply_to": post.in_reply_to, "pictures": pictures}
        whole = {
            "type": "post.approved",
            "timestamp": post.made_at.astimezone(UTC).isoformat(),
            "data": {"id": post.key, "account": self._handle, **said},
        }
        self._hand_over(post.key, whole)
        return Sent("", post.key)

    def find(self, _post: Post) -> Sent | None:
        """Return nothing: a repetition is allowed."""
        return None

    def close(self) -> None:
        """Let go of nothing: each hand-over closes its own connection."""

    def _hand_over(self, name: str, said: dict[str, Any]) -> None:
        body = json.dumps(said, ensure_ascii=False)
        at = datetime.now(UTC)
        headers = {
            "content-type": "application/json",
            "webhook-id": name,
            "webhook-timestamp": str(int(at.timestamp())),
            "webhook-signature": self._signer.sign(name, at, body),
        }
        try:
            with client() as web:
                answer = web.post(self._address, content=body.encode(), headers=headers)
        except (httpx2.HTTPError, VangrailError, OSError) as error:
            detail = str(error) if isinstance(error, VangrailError) else "the webhook did not answer"
            raise AwayError(detail) from error
        if answer.is_success:
            return
        message = f"the webhook answered with {answer.status_code}"
        if answer.status_code >= 500 or answer.status_code in AGAIN:
            wait = answer.headers.get("retry-after", "")
            raise AwayError(message, wait=int(wait) if wait.isdecimal() else 0)
        raise RefusedError(message)
