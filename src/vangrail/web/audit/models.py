"""The chain of what happened. An entry is never changed or deleted; what was said beside it can be forgotten."""

from django.db import models


class Entry(models.Model):
    """One thing that happened. `digest` covers the kind, the moment, the salted digest of what was said, and the entry before."""

    kind = models.CharField(max_length=80)
    at = models.DateTimeField()
    said_digest = models.CharField(max_length=64)
    previous = models.CharField(max_length=64)
    digest = models.CharField(max_length=64, unique=True)

    class Meta:
        ordering = ("pk",)

    def __str__(self) -> str:
        """Return the kind and the number."""
        return f"{self.pk} {self.kind}"


class Payload(models.Model):
    """What was said: who did it, about what, and the details. It is erased when its time has come; the entry stays."""

    entry = models.OneToOneField(Entry, on_delete=models.PROTECT, primary_key=True, related_name="payload")
    salt = models.CharField(max_length=32)
    actor = models.CharField(max_length=40, blank=True)
    subject = models.CharField(max_length=80, blank=True)
    said = models.JSONField(default=dict)

    def __str__(self) -> str:
        """Return who did something to what."""
        return f"{self.actor} {self.subject}"
