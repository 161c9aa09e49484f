"""The programs that hear, and what they were told, for who runs the site."""

from django.db.models import Count, Q, QuerySet
from django.shortcuts import get_object_or_404

from vangrail.web.due.models import Channel
from vangrail.web.people.models import Person
from vangrail.web.people.permissions import require
from vangrail.web.webhooks.models import Message, Subscription


def subscriptions(person: Person) -> QuerySet[Subscription]:
    """Return the programs, those that hear no more last, each with how much waits and how much was given up."""
    require(person, "webhooks.manage")
    waits = Q(messages__sent_at=None, messages__given_up_at=None, messages__isnull=False)
    gone = Q(messages__given_up_at__isnull=False)
    counted = Subscription.objects.annotate(
        waiting=Count("messages", filter=waits), given_up=Count("messages", filter=gone)
    )
    return counted.order_by("ended_at", "name", "pk")


def subscription_for(person: Person, number: int) -> Subscription:
    """Return one program.

    Raises:
        Http404: there is none with this number.
    """
    require(person, "webhooks.manage")
    return get_object_or_404(Subscription, pk=number)


def messages_of(subscription: Subscription) -> QuerySet[Message]:
    """Return what a program was told or is to hear, the newest first, with the tries."""
    return subscription.messages.prefetch_related("attempts").order_by("-entry", "-pk")


def message_for(person: Person, number: int, message: int) -> Message:
    """Return one message of a program.

    Raises:
        Http404: there is none with this number.
    """
    found = subscription_for(person, number).messages.select_related("subscription")
    return get_object_or_404(found, pk=message)


def channels(person: Person) -> QuerySet[Channel]:
    """Return the chats that get notices, those that get none any more left out."""
    require(person, "webhooks.manage")
    return Channel.objects.filter(ended_at=None)


def channel_for(person: Person, number: int) -> Channel:
    """Return one of them.

    Raises:
        Http404: there is none with this number.
    """
    return get_object_or_404(channels(person), pk=number)
