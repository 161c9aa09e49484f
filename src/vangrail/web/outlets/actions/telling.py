"""Telling who posts by hand that a post's time has come, and an hour later the others, where it has no link yet."""

from collections.abc import Iterable
from datetime import datetime, timedelta
from typing import Final

from django.db import transaction
from django.urls import reverse

from vangrail.web.accounts.queries import posters_of
from vangrail.web.due.mail import send
from vangrail.web.outlets.models import Delivery
from vangrail.web.outlets.queries.holds import holds_of
from vangrail.web.outlets.queries.seals import seal_of
from vangrail.web.people.models import Person

TOLD: Final = "link"
"""What a post by hand waits for once somebody was told: its public link."""

OTHERS_AFTER: Final = timedelta(hours=1)
"""So long the first has to themselves, before the others are told."""


@transaction.atomic
def tell(delivery: Delivery, now: datetime) -> None:
    """Tell who is to post it now: who let it go, where they may post there, else everybody who may."""
    if Delivery.objects.select_for_update().get(pk=delivery.pk).done_at:
        return
    first, others = _people(delivery)
    _mail(delivery, "now", first or others)
    _leave(delivery, TOLD, now + OTHERS_AFTER if first else None)


@transaction.atomic
def remind(delivery: Delivery, now: datetime, again: datetime) -> None:
    """Tell the others that it still has no link; `again`, while something holds it."""
    if Delivery.objects.select_for_update().get(pk=delivery.pk).done_at:
        return
    if seal_of(delivery.draft) is None or holds_of(delivery, now):
        _leave(delivery, TOLD, again)
        return
    _first, others = _people(delivery)
    _mail(delivery, "late", others)
    _leave(delivery, TOLD, None)


def _people(delivery: Delivery) -> tuple[list[Person], list[Person]]:
    """Return who let it go, where they may post there, and everybody else who may."""
    everybody = list(posters_of(delivery.account))
    first = [each for each in everybody if each.pk == delivery.made_by_id]
    return first, [each for each in everybody if each not in first]


def _mail(delivery: Delivery, kind: str, people: Iterable[Person]) -> None:
    """Mail each of them once for this time of this post. What it says stays behind the sign-in."""
    path = reverse("outlets:delivery", args=(delivery.pk,))
    context = {"kind": kind, "path": path, "account": str(delivery.account)}
    for person in people:
        key = f"{delivery.pk} {delivery.due_at.isoformat()} {kind} {person.pk}"
        send(to=person, template="outlets/mail/hand", context=context, key=key)


def _leave(delivery: Delivery, waits_for: str, look_at: datetime | None) -> None:
    delivery.waits_for, delivery.look_at = waits_for, look_at
    delivery.save(update_fields=("waits_for", "look_at"))
