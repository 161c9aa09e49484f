"""The chain of what happened. An entry is never changed or deleted; what was said beside it can be forgotten."""

from django.db import models

from vangrail.decisions import chain


class Entry(models.Model):
    """One thing that happened: its number, the moment, the kind, the salted digest of what was said, and the entry before.

    `digest` covers all of these. Triggers in the database refuse to change or delete an entry.
    """

    seq = models.BigIntegerField(primary_key=True)
    at = models.DateTimeField(db_index=True)
    kind = models.CharField(max_length=80)
    said_digest = models.CharField(max_length=64)
    previous = models.CharField(max_length=64, unique=True)
    digest = models.CharField(max_length=64, unique=True)

    class Meta:
        ordering = ("seq",)
        indexes = (models.Index(fields=("kind", "seq"), name="audit_entry_kind"),)

    def __str__(self) -> str:
        """Return the kind and the number."""
        return f"{self.seq} {self.kind}"


class Payload(models.Model):
    """What was said: who did it, about what, and the details. It is erased when its time has come; the entry stays.

    `actor` and `subject` are names such as `people.person:12`; an empty actor is the program itself.
    """

    entry = models.OneToOneField(Entry, on_delete=models.PROTECT, primary_key=True, related_name="payload")
    salt = models.CharField(max_length=32)
    actor = models.CharField(max_length=40, blank=True)
    subject = models.CharField(max_length=80, blank=True)
    said = models.JSONField(default=dict)

    class Meta:
        indexes = (
            models.Index(fields=("actor", "entry"), name="audit_payload_actor"),
            models.Index(fields=("subject", "entry"), name="audit_payload_subject"),
        )

    def __str__(self) -> str:
        """Return who did something to what."""
        return f"{self.actor} {self.subject}"


class Head(models.Model):
    """The end of the chain: one row, which whoever adds an entry locks until their transaction ends."""

    seq = models.BigIntegerField(default=0)
    digest = models.CharField(max_length=64, default=chain.ORIGIN)

    def __str__(self) -> str:
        """Return it as it is printed and mailed: the number and the digest."""
        return f"{self.seq}:{self.digest}"
