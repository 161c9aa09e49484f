"""Hearing what is written down: the message to each program is made in the same transaction, so that none is lost or made up."""

from collections.abc import Sequence
from time import monotonic
from typing import Final

from django.db import transaction

from vangrail.web.audit.heard import Heard
from vangrail.web.due.actions import later
from vangrail.web.webhooks.kinds import fits
from vangrail.web.webhooks.models import Message, Subscription
from vangrail.web.webhooks.tasks import send

FRESH: Final = 2.0
"""Seconds for which it is known who hears; what this process changes is known at once."""


class _Known:
    """Who hears of what: the numbers of subscriptions with their kinds."""

    found: tuple[tuple[int, tuple[str, ...]], ...] = ()
    until = 0.0


def forget_who_hears() -> None:
    """Ask again who hears: at once, and when the transaction is through or undone by then."""
    _Known.until = 0.0
    transaction.on_commit(lambda: setattr(_Known, "until", 0.0))


def who_hears() -> tuple[tuple[int, tuple[str, ...]], ...]:
    """Return who hears of what."""
    if monotonic() >= _Known.until:
        rows = Subscription.objects.filter(ended_at=None).values_list("pk", "kinds")
        _Known.found = tuple((number, tuple(kinds)) for number, kinds in rows)
        _Known.until = monotonic() + FRESH
    return _Known.found


def heard(entries: Sequence[Heard]) -> None:
    """Write down what each program is to be told of these entries, and queue the telling."""
    for number, kinds in who_hears():
        itself = f"webhooks.subscription:{number}"  # that telling it failed is nothing to tell it
        wanted = [each for each in entries if fits(each.kind, kinds) and each.about != itself]
        if wanted:
            Message.objects.bulk_create(
                [
                    Message(
                        subscription_id=number, entry=each.number, kind=each.kind, about=each.about, happened_at=each.at
                    )
                    for each in wanted
                ],
                batch_size=500,
            )
            later(send, number)
