"""What stands beside the queue: which keys were used, when each job is due, and which workers are alive."""

from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from vangrail.web.config.secrets import PLACES


class Once(models.Model):
    """A key that was used: its digest, which says nothing about anybody, and the call that used it."""

    key = models.UUIDField(primary_key=True)
    call = models.UUIDField()
    at = models.DateTimeField(default=timezone.now)

    def __str__(self) -> str:
        """Return the digest."""
        return str(self.key)


class Clock(models.Model):
    """When a repeated job is due next. Whoever moves `next_at` on queues the task, in one transaction."""

    name = models.CharField(max_length=80, primary_key=True)
    when = models.CharField(max_length=80)
    next_at = models.DateTimeField()
    last_at = models.DateTimeField(null=True)

    def __str__(self) -> str:
        """Return the job's name."""
        return self.name


class Worker(models.Model):
    """A process that does what is due, and when it last gave a sign of life."""

    name = models.CharField(max_length=64, primary_key=True)
    started_at = models.DateTimeField(default=timezone.now)
    seen_at = models.DateTimeField(default=timezone.now)

    def __str__(self) -> str:
        """Return the name."""
        return self.name


class Channel(models.Model):
    """A place where notices go: a chat of a team, through Apprise. Its address is a secret, only named here and never kept.

    `secret_in` and `secret_name` say where it stands; `kinds` which notices go there. `fault` is what the last one met, or empty.
    """

    name = models.CharField(_("what it is for"), max_length=80)
    language = models.CharField(_("language"), max_length=5, default="en")
    kinds = models.JSONField(_("which notices"), default=list)
    secret_in = models.CharField(_("where its address stands"), max_length=12, choices=PLACES)
    secret_name = models.CharField(_("its name there"), max_length=80)
    made_at = models.DateTimeField(default=timezone.now)
    ended_at = models.DateTimeField(null=True, blank=True)
    told_at = models.DateTimeField(null=True, blank=True)
    fault = models.CharField(max_length=200, blank=True)

    class Meta:
        ordering = ("name", "pk")

    def __str__(self) -> str:
        """Return what it is for."""
        return self.name
