"""What follows when a post is out: the mention that it answers is closed, in the same transaction."""

from typing import Any

from vangrail.web.desk.actions.answering import out
from vangrail.web.outlets.models import Sent


def went_out(sender: object, instance: Sent, **_: Any) -> None:  # noqa: ARG001 -- Django says who sent it
    """Close the mention that a draft answers, once its public link is known."""
    if instance.link:
        out(instance.delivery.draft, instance.link, at=instance.at)
