"""Posts to a program of the company's own, which takes them further: signed as Standard Webhooks have it, repeated with one id."""

import base64
from datetime import UTC, datetime
from typing import Any

from vangrail.web.config.outgoing.hooks import Hook, HookAwayError, HookSecretError
from vangrail.web.outlets.networks.port import AwayError, Before, Limits, Post, RefusedError, Sent


class Webhook:
    """A program that takes posts: `address` is where it listens, `secret` signs what is sent (`whsec_` and base64)."""

    limits = Limits(0, 0, 0)

    def __init__(self, address: str, handle: str, secret: str) -> None:
        """Keep where to send and what to sign with.

        Raises:
            RefusedError: the secret cannot sign.
        """
        self._handle = handle
        try:
            self._hook = Hook(address, secret)
        except HookSecretError as error:
            raise RefusedError(error.sentence) from error

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
        try:
            answer = self._hook.send(name, said)
        except HookAwayError as error:
            raise AwayError(error.sentence) from error
        if answer.is_taken:
            return
        message = f"the webhook answered with {answer.status}"
        if answer.is_worth_another:
            raise AwayError(message, wait=answer.wait)
        raise RefusedError(message)
