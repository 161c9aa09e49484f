"""What stands beside the queue: which keys were used, when each job is due, and which workers are alive."""

from django.db import models
from django.utils import timezone


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
