"""A ticket system of the invented company that heard until its secret was moved, a program that hears no more, and a chat.

No secret and no address stands where these say, so that nothing of the demonstration ever connects to anybody.
"""

from datetime import datetime, timedelta
from typing import Final

from django.utils import timezone

from vangrail.errors import VangrailError
from vangrail.web.audit.models import Entry
from vangrail.web.config.outgoing.hooks import Reply
from vangrail.web.due.models import Channel
from vangrail.web.people.demo import CAST
from vangrail.web.people.models import Person
from vangrail.web.webhooks.actions.channels import open_channel
from vangrail.web.webhooks.actions.sending import keep
from vangrail.web.webhooks.actions.subscribing import end, opened, subscribe
from vangrail.web.webhooks.kinds import fits
from vangrail.web.webhooks.models import Message, Subscription

WANTED: Final = ("approvals.*", "policies.published", "questions.*")
MOST: Final = 6
"""Messages of the ticket system. All but the last arrived."""
LATE: Final = timedelta(minutes=50)
"""How long the last one is tried in vain."""


def fill(at: datetime | None = None) -> None:
    """Let two programs and a chat hear, once, and only where somebody runs the site."""
    by = Person.objects.here().filter(email=CAST[4].email).first()
    if by is None or not by.has_perm("webhooks.manage") or Subscription.objects.exists() or Channel.objects.exists():
        return
    at = at or timezone.now()
    old = subscribe("Oud dashboard", "https://dashboard.example/in", ["outlets.*"], "file", "dashboard", by=by)
    end(old, by=by)
    tickets = subscribe("Tickets van IT", "https://tickets.example/hooks/vangrail", WANTED, "file", "tickets", by=by)
    _told(tickets, at)
    kinds = ("journalist", "crisis_on", "crisis_off")
    open_channel("Chat van communicatie", "nl", kinds, "file", "chat-communicatie", by=by)


def _told(tickets: Subscription, at: datetime) -> None:
    """Let it have heard of the last entries that it wants, but not of the very last: its secret was gone by then."""
    entries = Entry.objects.exclude(payload=None).select_related("payload").order_by("-seq")
    found = [each for each in entries if fits(each.kind, WANTED)][:MOST][::-1]
    for entry in found:
        made = Message.objects.create(
            subscription=tickets, entry=entry.seq, kind=entry.kind, about=entry.payload.subject,
            happened_at=entry.at, asked_at=min(entry.at, at),
        )  # fmt: skip
        if entry != found[-1]:
            keep(made, Reply(200), made.asked_at + timedelta(seconds=2))
            continue
        Message.objects.filter(pk=made.pk).update(asked_at=at - LATE)
        made.refresh_from_db()
        for minutes in (50, 49, 40):
            keep(made, _met(tickets), at - timedelta(minutes=minutes))


def _met(tickets: Subscription) -> str:
    """Return what stands in the way of telling it, as the worker meets it too."""
    try:
        opened(tickets)
    except VangrailError as error:
        return error.sentence
    return ""
