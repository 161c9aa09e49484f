"""Telling a program what waits for it, in the order in which it happened, until it heard or three days have passed."""

from datetime import datetime, timedelta
from typing import Final

from django.conf import settings
from django.db import transaction
from django.db.models import Exists, OuterRef, QuerySet
from django.urls import reverse
from django.utils import timezone

from vangrail.decisions.delivery import pause
from vangrail.errors import VangrailError
from vangrail.web.audit.actions import record
from vangrail.web.config.outgoing.hooks import Hook, Reply
from vangrail.web.due.actions import later
from vangrail.web.due.mail import send as mail
from vangrail.web.people.models import Person
from vangrail.web.webhooks.actions.subscribing import opened
from vangrail.web.webhooks.models import PATIENCE, Message, Subscription, Try
from vangrail.web.webhooks.tasks import send

LEASE: Final = 90.0
"""Seconds that one worker has a program to itself; each message renews it."""

KEPT: Final = timedelta(days=30)
"""How long it can be seen what was told."""


def lease() -> timedelta:
    """Return how long one worker has a program to itself; the tests have it shorter."""
    return timedelta(seconds=getattr(settings, "WEBHOOK_LEASE", LEASE))


def next_message(number: int, at: datetime) -> Message | None:
    """Return what a program is told next: the oldest that waits, unless it is not its time yet; then what stands aside."""
    waiting = Message.objects.filter(subscription=number, sent_at=None, given_up_at=None)
    first = waiting.filter(aside_at=None).first()
    if first and first.look_at <= at:
        return first
    return waiting.exclude(aside_at=None).filter(look_at__lte=at).first()


def due(at: datetime) -> QuerySet[Subscription]:
    """Return the programs for which something waits and with which nobody speaks."""
    waits = Message.objects.filter(subscription=OuterRef("pk"), sent_at=None, given_up_at=None, look_at__lte=at)
    return Subscription.objects.filter(Exists(waits), ended_at=None, busy_until__lte=at)


def tell(number: int, at: datetime | None = None) -> int:
    """Tell a program what is due, and return how much it took. Nothing where another worker speaks with it."""
    taken, held = 0, _lease(number, at or timezone.now())
    while held and (message := next_message(number, at or timezone.now())) is not None:
        now = at or timezone.now()
        try:
            answer: Reply | str = _said(opened(message.subscription), message)
        except VangrailError as error:
            answer = error.sentence
        taken += keep(message, answer, now)
        held = _renew(number, held, now)
    if held:
        Subscription.objects.filter(pk=number, busy_until=held).update(busy_until=at or timezone.now())
        _again(number, at or timezone.now())
    return taken


def body_of(message: Message) -> dict[str, object]:
    """Return what is sent: what happened, when, and about which thing by its number. No name, no text, nobody."""
    model, _, number = message.about.rpartition(":")
    return {
        "type": message.kind,
        "timestamp": message.happened_at.isoformat(),
        "data": {
            "id": message.key,
            "entry": message.entry,
            "about": {"model": model, "number": number} if model else None,
        },
    }


def forget(now: datetime) -> int:
    """Forget what was told or given up a month ago; return how much that was."""
    old = Message.objects.filter(sent_at__lt=now - KEPT) | Message.objects.filter(given_up_at__lt=now - KEPT)
    return old.delete()[0]


def _said(hook: Hook, message: Message) -> Reply:
    return hook.send(message.key, body_of(message))


def _lease(number: int, now: datetime) -> datetime | None:
    until = now + lease()
    free = Subscription.objects.filter(pk=number, ended_at=None, busy_until__lte=now)
    return until if free.update(busy_until=until) else None


def _renew(number: int, held: datetime, now: datetime) -> datetime | None:
    """Keep a program for another while; None where another worker took it over or it was ended."""
    until = max(now + lease(), held)
    mine = Subscription.objects.filter(pk=number, ended_at=None, busy_until=held)
    return until if mine.update(busy_until=until) else None


@transaction.atomic
def keep(message: Message, answer: Reply | str, now: datetime) -> bool:
    """Write down what came of a try; return whether the program took the message."""
    status, line = (answer.status, "") if isinstance(answer, Reply) else (0, answer[:200])
    Try.objects.create(message=message, at=now, status=status, line=line)
    message.tries += 1
    if isinstance(answer, Reply) and answer.is_taken:
        message.sent_at = now
    elif now - message.asked_at >= PATIENCE:
        message.given_up_at = now
        _give_up(message, now)
    else:
        message.look_at = now + pause(message.tries, answer.wait if isinstance(answer, Reply) else 0)
        if isinstance(answer, Reply) and not answer.is_worth_another and message.aside_at is None:
            message.aside_at = now
    message.save(update_fields=("tries", "sent_at", "given_up_at", "look_at", "aside_at"))
    return message.sent_at is not None


def _give_up(message: Message, now: datetime) -> None:
    """Write it down, and tell who runs the site, once a day for each program."""
    one = message.subscription
    record("webhooks.given_up", by=None, about=one, said={"name": one.name, "entry": message.entry}, at=now)
    path = reverse("webhooks:subscription", args=[one.pk])
    for admin in Person.objects.here().filter(roles__name="admin", roles__taken_at=None).distinct():
        key = f"{one.pk} {admin.pk} {timezone.localdate(now)}"
        mail(to=admin, template="webhooks/mail/given_up", context={"name": one.name, "path": path}, key=key)


def _again(number: int, now: datetime) -> None:
    """Queue the next look where something waits for its time."""
    waiting = Message.objects.filter(subscription=number, subscription__ended_at=None, sent_at=None, given_up_at=None)
    first = waiting.filter(aside_at=None).values_list("look_at", flat=True).first()
    aside = waiting.exclude(aside_at=None).order_by("look_at").values_list("look_at", flat=True).first()
    times = [each for each in (first, aside) if each is not None]
    if times:
        later(send, number, at=max(min(times), now))
