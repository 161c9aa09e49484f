"""Somebody's calendar of due dates gets an address, and loses it."""

from django.db import transaction
from django.utils import timezone

from vangrail.web.people.models import Person
from vangrail.web.people.permissions import require
from vangrail.web.register.models import Feed


@transaction.atomic
def open_feed(*, by: Person) -> Feed:
    """Give somebody's calendar a new address; the one before leads nowhere any more."""
    require(by, "register.own")
    end_feed(by=by)
    return Feed.objects.create(person=by)


@transaction.atomic
def end_feed(*, by: Person) -> None:
    """Take the address of somebody's own calendar back. It is not written down in the records: it is theirs alone."""
    require(by, "register.own")
    Feed.objects.filter(person=by, ended_at=None).update(ended_at=timezone.now())
