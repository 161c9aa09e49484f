"""Programs that want to hear, what is to be told to them, and every try. A secret is only ever named here, never kept."""

import uuid
from datetime import timedelta
from typing import Final

from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from vangrail.web.config.secrets import PLACES
from vangrail.web.people.models import Person

PATIENCE: Final = timedelta(days=3)
"""How long something is told again and again before it is given up."""


def new_key() -> str:
    """Return the id of a message, which nothing else has and which stays the same at every try."""
    return f"msg_{uuid.uuid4().hex}"


class Subscription(models.Model):
    """A program that hears of some kinds of things: `questions.*`, `approvals.approved`. Ending it ends it for good.

    `secret_in` and `secret_name` say where the secret for signing stands. Until `busy_until` a worker is speaking with it.
    """

    name = models.CharField(_("what it is for"), max_length=80)
    address = models.CharField(_("address"), max_length=300)
    kinds = models.JSONField(_("what it hears of"), default=list)
    secret_in = models.CharField(_("where the secret stands"), max_length=12, choices=PLACES)
    secret_name = models.CharField(_("its name there"), max_length=80)
    made_by = models.ForeignKey(Person, models.SET_NULL, null=True, related_name="+")
    made_at = models.DateTimeField(default=timezone.now)
    ended_by = models.ForeignKey(Person, models.SET_NULL, null=True, related_name="+")
    ended_at = models.DateTimeField(null=True, blank=True)
    busy_until = models.DateTimeField(default=timezone.now)

    class Meta:
        ordering = ("name", "pk")

    def __str__(self) -> str:
        """Return what it is for."""
        return self.name


class Message(models.Model):
    """Something that one program is to hear: which entry of the audit trail, of what kind, about what. Never what was said.

    `look_at` is when it is tried next and `tries` how often it was. The next one waits for it, unless the program refused it: then
    it stands aside (`aside_at`) and is tried by itself. `sent_at` or `given_up_at` ends it.
    """

    subscription = models.ForeignKey(Subscription, models.CASCADE, related_name="messages")
    key = models.CharField(max_length=40, unique=True, default=new_key)
    entry = models.BigIntegerField()
    kind = models.CharField(max_length=80)
    about = models.CharField(max_length=80, blank=True)
    happened_at = models.DateTimeField()
    asked_at = models.DateTimeField(default=timezone.now)
    look_at = models.DateTimeField(default=timezone.now)
    tries = models.PositiveIntegerField(default=0)
    aside_at = models.DateTimeField(null=True, blank=True)
    sent_at = models.DateTimeField(null=True, blank=True)
    given_up_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ("entry", "pk")
        indexes = (
            models.Index(
                fields=("subscription", "entry"),
                condition=models.Q(sent_at=None, given_up_at=None),
                name="webhooks_open_messages",
            ),
        )

    def __str__(self) -> str:
        """Return its id."""
        return self.key

    @property
    def state(self) -> str:
        """How it stands: sent, given_up, again or waiting."""
        if self.sent_at:
            return "sent"
        if self.given_up_at:
            return "given_up"
        return "again" if self.tries else "waiting"


class Try(models.Model):
    """One try to tell something: when, and in one line what came of it. `status` is 0 where nobody answered."""

    message = models.ForeignKey(Message, models.CASCADE, related_name="attempts")
    at = models.DateTimeField(default=timezone.now)
    status = models.PositiveSmallIntegerField(default=0)
    line = models.CharField(max_length=200, blank=True)

    class Meta:
        ordering = ("-pk",)

    def __str__(self) -> str:
        """Return what came of it."""
        return self.line or str(self.status)
